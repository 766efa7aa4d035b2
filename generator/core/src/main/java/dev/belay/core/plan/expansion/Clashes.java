package dev.belay.core.plan.expansion;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.stream.Stream;

/** Whether a name is still free: tables, views and indexes of a schema share one space, constraints one per table. */
final class Clashes {

    private static final String CHOOSE = "choose another one, with .name(\"...\") where Belay derived it";

    private Clashes() {}

    /** Whether the name is free for an index, or for a constraint that has one. A problem otherwise. */
    static boolean relationFree(Draft draft, Identifier schema, Identifier name) {
        return relationFree(draft, schema, name, CHOOSE);
    }

    /** The same, with what its author can do about a name that was derived. */
    static boolean relationFree(Draft draft, Identifier schema, Identifier name, String remedy) {
        return report(draft, name, relations(draft.state(), schema).noneMatch(name::equals), remedy);
    }

    /** Whether the name is free for a constraint of the table. A problem otherwise. */
    static boolean constraintFree(Draft draft, Table table, NamedConstraint constraint) {
        return constraintFree(draft, table, constraint, CHOOSE);
    }

    /** The same, with what its author can do about a name that was derived. */
    static boolean constraintFree(Draft draft, Table table, NamedConstraint constraint, String remedy) {
        boolean free = table.constraint(constraint.name()).isEmpty();
        if (free && constraint.definition().accept(HAS_INDEX)) {
            return relationFree(draft, table.name().schema(), constraint.name(), remedy);
        }
        return report(draft, constraint.name(), free, remedy);
    }

    /** Whether the name is free for a column of the table. A problem otherwise. */
    static boolean columnFree(Draft draft, Table table, Identifier name) {
        boolean free = table.column(name).isEmpty();
        if (!free) {
            draft.problem(
                    "duplicate-column",
                    "The table \"" + table.name() + "\" has a column \"" + name + "\" already.",
                    "choose another name");
        }
        return free;
    }

    /** Whether the name is free for a type: every table and view has a type of its name. A problem otherwise. */
    static boolean typeFree(Draft draft, Identifier schema, Identifier name) {
        return report(draft, name, rowTypes(draft.state(), schema).noneMatch(name::equals));
    }

    /** Whether the name is free for a table: its rows are a type of that name, too. A problem otherwise. */
    static boolean tableFree(Draft draft, TableName name) {
        boolean free = draft.state().enumType(name.schema(), name.name()).isEmpty();
        return free ? relationFree(draft, name.schema(), name.name()) : report(draft, name.name(), false);
    }

    private static Stream<Identifier> rowTypes(SchemaState state, Identifier schema) {
        Stream<TableName> views = state.views().stream().map(View::name);
        return Stream.concat(views, state.tables().keySet().stream())
                .filter(name -> name.schema().equals(schema))
                .map(TableName::name);
    }

    private static boolean report(Draft draft, Identifier name, boolean free) {
        return report(draft, name, free, CHOOSE);
    }

    private static boolean report(Draft draft, Identifier name, boolean free, String remedy) {
        if (!free) {
            draft.problem("name-clash", "The name \"" + name + "\" is taken already.", remedy);
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
