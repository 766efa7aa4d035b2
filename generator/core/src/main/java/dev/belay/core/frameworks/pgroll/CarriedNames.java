package dev.belay.core.frameworks.pgroll;

import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The names that indexes and constraints get when a column is renamed. PostgreSQL and pgroll leave them as they are; in
 * every other tool the new column has objects of its own, with names that follow it.
 *
 * @param before the schema that the change starts from
 * @param renamed the schema where only the column has its new name
 * @param complete the schema that the change leads to with its contract
 * @param writer how SQL is written
 */
record CarriedNames(SchemaState before, SchemaState renamed, SchemaState complete, PostgresWriter writer) {

    /** pgroll has no word for a primary key. */
    private static final TableConstraint.Visitor<Boolean> RENAMABLE = new TableConstraint.Visitor<>() {
        @Override
        public Boolean primaryKey(PrimaryKey constraint) {
            return false;
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
            return true;
        }
    };

    /**
     * What gives them those names; empty where something has no partner of another name, or is out of pgroll's reach.
     */
    Optional<List<Json.Members>> operations() {
        List<Optional<List<Json.Members>>> all = renamed.tables().values().stream()
                .flatMap(table -> Stream.concat(
                        concerned(table, Table::constraints).map(constraint -> renaming(table, constraint)),
                        concerned(table, Table::indexes).map(index -> renaming(table, index))))
                .toList();
        return all.stream().allMatch(Optional::isPresent)
                ? Optional.of(all.stream()
                        .flatMap(operations -> operations.orElseThrow().stream())
                        .toList())
                : Optional.empty();
    }

    /** What names the column, and has to be named anew. */
    private <T> Stream<T> concerned(Table table, Function<Table, List<T>> objects) {
        List<T> untouched = before.table(table.name()).map(objects).orElse(List.of());
        List<T> end = complete.table(table.name()).map(objects).orElse(List.of());
        return objects.apply(table).stream().filter(object -> !untouched.contains(object) && !end.contains(object));
    }

    private Optional<List<Json.Members>> renaming(Table table, NamedConstraint constraint) {
        if (!constraint.definition().accept(RENAMABLE) || !NativeNames.isReachable(table.name())) {
            return Optional.empty();
        }
        return complete.table(table.name()).stream()
                .flatMap(end -> end.constraints().stream())
                .filter(other -> table.constraint(other.name()).isEmpty())
                .filter(other -> other.definition().equals(constraint.definition()))
                .findFirst()
                .map(partner -> Json.members()
                        .with("table", table.name().name().value())
                        .with("from", constraint.name().value())
                        .with("to", partner.name().value()))
                .map(members -> List.of(Json.members().with("rename_constraint", members)));
    }

    private Optional<List<Json.Members>> renaming(Table table, IndexDefinition index) {
        return complete.table(table.name()).stream()
                .flatMap(end -> end.indexes().stream())
                .filter(other -> table.index(other.name()).isEmpty())
                .filter(other -> other.renamed(index.name()).equals(index))
                .findFirst()
                .map(partner -> new IndexDdl.Rename(table.name(), index.name(), partner.name()))
                .map(rename -> NativeTables.onComplete(writer, rename));
    }
}
