package dev.belay.core.plan.expansion;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import java.util.stream.Stream;

/** Whether a name is still free: tables, views and indexes of a schema share one space, constraints one per table. */
final class Clashes {

    private Clashes() {}

    /** Whether the name is free for an index, or for a constraint that has one. A problem otherwise. */
    static boolean relationFree(Draft draft, Identifier schema, Identifier name) {
        return report(draft, name, relations(draft.state(), schema).noneMatch(name::equals));
    }

    /** Whether the name is free for a constraint of the table. A problem otherwise. */
    static boolean constraintFree(Draft draft, Table table, NamedConstraint constraint) {
        boolean free = table.constraint(constraint.name()).isEmpty();
        if (free && constraint.definition().accept(HAS_INDEX)) {
            return relationFree(draft, table.name().schema(), constraint.name());
        }
        return report(draft, constraint.name(), free);
    }

    private static boolean report(Draft draft, Identifier name, boolean free) {
        if (!free) {
            draft.problem(
                    "name-clash",
                    "The name \"" + name + "\" is taken already.",
                    "choose another one, with .name(\"...\") where Belay derived it");
        }
        return free;
    }

    private static Stream<Identifier> relations(SchemaState state, Identifier schema) {
        Stream<Identifier> views = state.views().stream()
                .filter(view -> view.name().schema().equals(schema))
                .map(view -> view.name().name());
        Stream<Identifier> tables = state.tables().values().stream()
                .filter(table -> table.name().schema().equals(schema))
                .flatMap(Clashes::relationsOf);
        return Stream.concat(views, tables);
    }

    private static Stream<Identifier> relationsOf(Table table) {
        Stream<Identifier> indexes = table.indexes().stream().map(index -> index.name());
        Stream<Identifier> keys = table.constraints().stream()
                .filter(constraint -> constraint.definition().accept(HAS_INDEX))
                .map(NamedConstraint::name);
        return Stream.concat(Stream.of(table.name().name()), Stream.concat(indexes, keys));
    }

    private static final TableConstraint.Visitor<Boolean> HAS_INDEX = new TableConstraint.Visitor<>() {
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
            return false;
        }

        @Override
        public Boolean foreignKey(ForeignKey constraint) {
            return false;
        }
    };
}
