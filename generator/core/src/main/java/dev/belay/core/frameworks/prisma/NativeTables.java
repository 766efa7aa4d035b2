package dev.belay.core.frameworks.prisma;

import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.objects.Table;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tables in Prisma's words.
 *
 * @param other who writes what Prisma has no words for
 */
record NativeTables(Function<Ddl, List<String>> other) implements TableDdl.Visitor<List<String>> {

    @Override
    public List<String> create(TableDdl.Create statement) {
        Table table = statement.table();
        String columns =
                lines(table.columns().stream().map(NativeColumns::definition).toList());
        String constraints = lines(table.constraints().stream()
                .filter(constraint -> !NativeConstraints.isForeignKey(constraint))
                .map(NativeConstraints::definition)
                .toList());
        String body = List.of(columns, constraints).stream()
                .filter(lines -> !lines.isEmpty())
                .collect(Collectors.joining(",\n\n"));
        return List.of("-- CreateTable\nCREATE TABLE " + Names.table(table.name()) + " (\n" + body + "\n)");
    }

    @Override
    public List<String> drop(TableDdl.Drop statement) {
        return List.of("-- DropTable\nDROP TABLE " + Names.table(statement.table()));
    }

    @Override
    public List<String> rename(TableDdl.Rename statement) {
        return List.of("-- AlterTable\nALTER TABLE " + Names.table(statement.table()) + " RENAME TO "
                + Names.name(statement.newName()));
    }

    @Override
    public List<String> move(TableDdl.Move statement) {
        return other.apply(statement);
    }

    @Override
    public List<String> comment(TableDdl.Comment statement) {
        return other.apply(statement);
    }

    @Override
    public List<String> createView(TableDdl.CreateView statement) {
        return other.apply(statement);
    }

    @Override
    public List<String> dropView(TableDdl.DropView statement) {
        return other.apply(statement);
    }

    private static String lines(List<String> definitions) {
        return definitions.stream().map(line -> "    " + line).collect(Collectors.joining(",\n"));
    }
}
