package dev.belay.core.plan.expansion;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.core.state.PendingItem;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
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
        return report(draft, name, !hasRelation(draft.state(), new TableName(schema, name)), remedy);
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

    private static boolean hasRelation(SchemaState state, TableName name) {
        if (state.tables().containsKey(name) || state.view(name).isPresent() || isPromised(state, name)) {
            return true;
        }
        // loops and no streams: each index that is made goes through those of all tables
        for (Table table : state.tables().values()) {
            if (table.name().schema().equals(name.schema()) && hasIndex(table, name.name())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a contract is to give the name to a primary key that waits as an index. */
    private static boolean isPromised(SchemaState state, TableName name) {
        return state.pending().stream()
                .flatMap(pending -> pending.items().stream())
                .anyMatch(item -> item instanceof PendingItem.ReplacedKey key
                        && key.table().schema().equals(name.schema())
                        && key.replacement().name().equals(name.name()));
    }

    private static boolean hasIndex(Table table, Identifier name) {
        for (IndexDefinition index : table.indexes()) {
            if (index.name().equals(name)) {
                return true;
            }
        }
        for (NamedConstraint constraint : table.constraints()) {
            if (constraint.name().equals(name) && constraint.definition().accept(HAS_INDEX)) {
                return true;
            }
        }
        return false;
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
