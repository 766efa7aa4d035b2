package dev.belay.core.plan.expansion;

import dev.belay.core.objects.Table;
import dev.belay.core.state.ColumnUse;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import java.util.List;

/** What has to be true before columns can take the place of others where there are several on either side. */
record ReshapeRules(Draft draft, Table table, List<ColumnDefinition> olds, ReshapeExpansion reshaping) {

    private static final String ADD_LATER =
            "drop it in a migration before, and add what the new columns need in the migration after the contract";

    boolean allowed() {
        int problems = draft.problems().size();
        olds.forEach(this::old);
        reshaping.news().forEach(this::added);
        table.constraints().stream()
                .filter(constraint -> olds.stream().anyMatch(old -> use(old).usedBy(constraint)))
                .forEach(constraint -> constrained("constraint", constraint.name()));
        table.indexes().stream()
                .filter(index -> index.unique() && used(index))
                .forEach(index -> constrained("unique index", index.name()));
        notNull();
        directions();
        return draft.problems().size() == problems;
    }

    /** The indexes that only make the old side faster. */
    List<Identifier> plainIndexes() {
        return table.indexes().stream()
                .filter(index -> !index.unique() && used(index))
                .map(IndexDefinition::name)
                .toList();
    }

    private boolean used(IndexDefinition index) {
        return olds.stream().anyMatch(old -> use(old).usedBy(index));
    }

    private ColumnUse use(ColumnDefinition column) {
        return new ColumnUse(table, column.name());
    }

    private void old(ColumnDefinition old) {
        draft.inFlight().reads(table.name(), old.name());
        ColumnDependants.refuseNumbered(draft, table, old);
        if (old.defaultValue().isPresent()) {
            draft.problem(
                    "column-with-default",
                    "The column " + name(old) + " has a default, and nothing tells what a row without any of the new"
                            + " columns would hold.",
                    "drop the default in a migration before, and set those of the new columns in the migration after"
                            + " the contract");
        }
        ColumnDependants.refuseReferenced(
                draft, table, old.name(), each -> !each.table().equals(table.name()));
        ColumnDependants.refuseShown(draft, table, old.name());
        ColumnDependants.refuseComputed(draft, table, old.name());
    }

    private void added(ColumnDefinition column) {
        Clashes.columnFree(draft, table, column.name());
        if (column.defaultValue().isPresent()
                || column.identity().isPresent()
                || column.generated().isPresent()) {
            draft.problem(
                    "column-with-default",
                    "The new column \"" + column.name() + "\" has a value of its own, and a row without any of the new"
                            + " columns would not be told from one that holds it.",
                    "leave that out, and set it in the migration after the contract");
        }
    }

    private void constrained(String kind, Identifier name) {
        draft.problem(
                "column-constrained",
                "The " + kind + " \"" + name + "\" of \"" + table.name() + "\" holds for "
                        + ReshapeExpansion.quoted(ReshapeExpansion.names(olds))
                        + ", and nothing tells what of it holds for "
                        + ReshapeExpansion.quoted(ReshapeExpansion.names(reshaping.news())) + ".",
                ADD_LATER);
    }

    /** A row without any new value has to mean that nobody has written one, or that there is nothing to write. */
    private void notNull() {
        boolean before = olds.stream().anyMatch(ColumnDefinition::notNull);
        boolean after = reshaping.news().stream().anyMatch(ColumnDefinition::notNull);
        if (before && !after) {
            draft.problem(
                    "not-null-lost",
                    "The column " + name(olds.get(0)) + " is NOT NULL, and none of its parts is.",
                    "say .notNull(...) of each part that every row has, or allow NULL in a migration before");
        }
        if (after && !before) {
            draft.problem(
                    "not-null-gained",
                    "The column " + name(olds.get(0)) + " may be NULL, so none of its parts can be NOT NULL.",
                    "leave out .notNull(...), and forbid NULL with setNotNull(...) in the migration after the contract");
        }
    }

    private void directions() {
        List<Identifier> old = ReshapeExpansion.names(olds);
        List<Identifier> added = ReshapeExpansion.names(reshaping.news());
        ConversionRules rules = new ConversionRules(draft, table);
        reshaping.up().forEach(expression -> rules.check("up", expression, old));
        reshaping.down().forEach(expression -> rules.check("down", expression, added));
    }

    private String name(ColumnDefinition column) {
        return "\"" + table.name() + "." + column.name() + "\"";
    }
}
