package dev.belay.core.frameworks.prisma;

import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.ddl.TypeDdl;
import dev.belay.core.objects.EnumType;
import dev.belay.dsl.types.LabelPosition;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Enum types in Prisma's words.
 *
 * @param other who writes what Prisma has no words for
 */
record NativeTypes(Function<Ddl, List<String>> other) implements TypeDdl.Visitor<List<String>> {

    @Override
    public List<String> createEnum(TypeDdl.CreateEnum statement) {
        String labels =
                statement.type().labels().stream().map(PostgresWriter::literal).collect(Collectors.joining(", "));
        return List.of("-- CreateEnum\nCREATE TYPE " + name(statement.type()) + " AS ENUM (" + labels + ")");
    }

    @Override
    public List<String> dropEnum(TypeDdl.DropEnum statement) {
        return List.of("-- DropEnum\nDROP TYPE " + name(statement.type()));
    }

    /** IF NOT EXISTS because a way back leaves the label, and the way up has to pass again. */
    @Override
    public List<String> addEnumValue(TypeDdl.AddEnumValue statement) {
        return List.of("-- AlterEnum\nALTER TYPE " + name(statement.type()) + " ADD VALUE IF NOT EXISTS "
                + PostgresWriter.literal(statement.label())
                + statement.position().map(NativeTypes::position).orElse(""));
    }

    @Override
    public List<String> renameEnumValue(TypeDdl.RenameEnumValue statement) {
        return List.of("-- AlterEnum\nALTER TYPE " + name(statement.type()) + " RENAME VALUE "
                + PostgresWriter.literal(statement.label()) + " TO " + PostgresWriter.literal(statement.newLabel()));
    }

    @Override
    public List<String> carryProperties(TypeDdl.CarryProperties statement) {
        return other.apply(statement);
    }

    private static String name(EnumType type) {
        return Names.qualified(type.schema(), type.name());
    }

    private static String position(LabelPosition position) {
        return (position.before() ? " BEFORE " : " AFTER ") + PostgresWriter.literal(position.label());
    }
}
