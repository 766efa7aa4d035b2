package dev.belay.core.plan.expansion;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.tables.TableDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An author's definition of a table, checked and with the names that the catalog will hold.
 *
 * @param table the table
 */
record TableLayout(Table table) {

    static Optional<TableLayout> of(Draft draft, TableDefinition definition) {
        int problems = draft.problems().size();
        boolean known = draft.state().table(definition.name()).isPresent();
        if (known || !Clashes.tableFree(draft, definition.name())) {
            if (known) {
                draft.problem(
                        "duplicate-table",
                        "The table \"" + definition.name() + "\" is there already.",
                        "choose another name, or change it with change.table(\"" + definition.name() + "\")");
            }
            return Optional.empty();
        }
        sameColumns(draft, definition);
        List<Identifier> columns =
                definition.columns().stream().map(ColumnDefinition::name).toList();
        List<NamedConstraint> constraints = new ArrayList<>();
        Table table = new Table(definition.name(), definition.columns(), List.of(), List.of(), definition.comment());
        for (TableConstraint constraint : definition.constraints()) {
            NamedConstraint named = new NamedConstraint(
                    DerivedNames.constraint(definition.name().name(), constraint, columns), constraint, true);
            ConstraintRules.check(draft, table.withConstraints(constraints), named);
            ConstraintRules.otherKey(draft, table.withConstraints(constraints), named);
            constraints.add(named);
        }
        List<IndexDefinition> indexes = new ArrayList<>();
        for (IndexDefinition index : definition.indexes()) {
            IndexRules.check(draft, table.withConstraints(constraints).withIndexes(indexes), index);
            indexes.add(index);
        }
        return draft.problems().size() > problems
                ? Optional.empty()
                : Optional.of(new TableLayout(table.withConstraints(constraints).withIndexes(indexes)));
    }

    private static void sameColumns(Draft draft, TableDefinition definition) {
        Set<Identifier> seen = new HashSet<>();
        for (ColumnDefinition column : definition.columns()) {
            column.defaultValue().ifPresent(value -> Expressions.canBeDefault(draft, value));
            VirtualColumns.check(draft, definition.name(), column);
            if (!seen.add(column.name())) {
                draft.problem(
                        "duplicate-column",
                        "The table \"" + definition.name() + "\" has the column \"" + column.name() + "\" twice.",
                        "remove or rename one");
            }
        }
    }

    Table tableWithoutForeignKeys() {
        List<NamedConstraint> foreign = foreignKeys();
        return table.withConstraints(table.constraints().stream()
                .filter(constraint -> !foreign.contains(constraint))
                .toList());
    }

    List<NamedConstraint> foreignKeys() {
        return ForeignKeys.of(table).toList();
    }

    /** The table as the catalog holds it: key and identity columns are NOT NULL. */
    Table asInCatalog() {
        Set<Identifier> keys = new HashSet<>(KeyColumns.primary(table));
        return table.withColumns(table.columns().stream()
                .map(column -> keys.contains(column.name()) || column.identity().isPresent()
                        ? column.withNotNull(true)
                        : column)
                .toList());
    }
}
