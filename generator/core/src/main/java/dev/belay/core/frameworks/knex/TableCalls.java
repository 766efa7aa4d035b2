package dev.belay.core.frameworks.knex;

import dev.belay.core.ddl.TableDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link TableDdl} in the words of Knex. */
final class TableCalls implements TableDdl.Visitor<Optional<SchemaCall>> {

    private static final TableConstraint.Visitor<Boolean> STANDS_IN_TABLE = new TableConstraint.Visitor<>() {
        @Override
        public Boolean primaryKey(PrimaryKey constraint) {
            return true;
        }

        @Override
        public Boolean unique(Unique constraint) {
            return true;
        }

        @Override
        public Boolean check(Check constraint) {
            return true;
        }

        @Override
        public Boolean foreignKey(ForeignKey constraint) {
            return false;
        }
    };

    @Override
    public Optional<SchemaCall> create(TableDdl.Create statement) {
        Table table = statement.table();
        List<Optional<CallChain>> parts = Stream.concat(
                        table.columns().stream().map(ColumnCalls::of),
                        table.constraints().stream()
                                .filter(TableCalls::standsInTable)
                                .map(ConstraintChains::adding))
                .toList();
        boolean faithful = Words.isPlain(table.name()) && parts.stream().allMatch(Optional::isPresent);
        return faithful
                ? Optional.of(new SchemaCall(
                        "createTable",
                        List.of(Words.constant(table.name().name())),
                        parts.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    @Override
    public Optional<SchemaCall> drop(TableDdl.Drop statement) {
        return Words.isPlain(statement.table())
                ? Optional.of(SchemaCall.plain(
                        "dropTable", Words.constant(statement.table().name())))
                : Optional.empty();
    }

    @Override
    public Optional<SchemaCall> rename(TableDdl.Rename statement) {
        return Words.isPlain(statement.table()) && Words.isPlain(statement.newName())
                ? Optional.of(SchemaCall.plain(
                        "renameTable", Words.constant(statement.table().name()), Words.constant(statement.newName())))
                : Optional.empty();
    }

    @Override
    public Optional<SchemaCall> move(TableDdl.Move statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> comment(TableDdl.Comment statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> createView(TableDdl.CreateView statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> dropView(TableDdl.DropView statement) {
        return Optional.empty();
    }

    private static boolean standsInTable(NamedConstraint constraint) {
        return constraint.definition().accept(STANDS_IN_TABLE);
    }
}
