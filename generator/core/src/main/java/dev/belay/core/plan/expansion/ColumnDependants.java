package dev.belay.core.plan.expansion;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.core.state.ColumnUse;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;

/** What depends on a column from outside of its table. */
final class ColumnDependants {

    private ColumnDependants() {}

    /** Reports indexes and constraints over several columns, which PostgreSQL would drop with the column in silence. */
    static void refuseShared(Draft draft, Table table, Identifier column) {
        ColumnUse use = new ColumnUse(table, column);
        table.indexes().stream()
                .filter(index -> use.usedBy(index) && index.parts().size() > 1)
                .forEach(index -> shared(draft, table, column, "index", index.name()));
        table.constraints().stream()
                .filter(constraint -> use.usedBy(constraint) && usesOthers(table, column, constraint))
                .forEach(constraint -> shared(draft, table, column, "constraint", constraint.name()));
    }

    private static boolean usesOthers(Table table, Identifier column, NamedConstraint constraint) {
        return table.columns().stream()
                .map(ColumnDefinition::name)
                .filter(other -> !other.equals(column))
                .anyMatch(other -> new ColumnUse(table, other).usedBy(constraint));
    }

    private static void shared(Draft draft, Table table, Identifier column, String kind, Identifier name) {
        draft.problem(
                "column-shared",
                "The " + kind + " \"" + name + "\" of \"" + table.name() + "\" holds \"" + column
                        + "\" and other columns, and PostgreSQL would drop it in silence.",
                "drop it in a migration before, and add what has to stay");
    }

    /** Reports what would fail, or fall with the column, if it went. */
    static void refuse(Draft draft, Table table, Identifier column) {
        for (Table other : draft.state().tables().values()) {
            ForeignKeys.to(other, table.name())
                    .filter(constraint -> ForeignKeys.of(constraint)
                            .filter(key -> key.targetColumns().contains(column))
                            .isPresent())
                    .forEach(constraint -> draft.problem(
                            "column-referenced",
                            "The column \"" + table.name() + "." + column + "\" is referenced by the foreign key \""
                                    + constraint.name() + "\" of \"" + other.name() + "\".",
                            "drop that foreign key in a migration before"));
        }
        refuseShown(draft, table, column);
        refuseComputed(draft, table, column);
    }

    /** Reports generated columns that are computed from the column. */
    static void refuseComputed(Draft draft, Table table, Identifier column) {
        ColumnUse use = new ColumnUse(table, column);
        table.columns().stream()
                .filter(other -> other.generated().filter(use::named).isPresent())
                .forEach(other -> draft.problem(
                        "column-in-generated",
                        "The generated column \"" + table.name() + "." + other.name() + "\" is computed from \""
                                + column + "\".",
                        "drop the generated column before, and contract that"));
    }

    /** Reports the view that stands for the old name of the table while it shows the column. */
    static void refuseShown(Draft draft, Table table, Identifier column) {
        draft.state().views().stream()
                .filter(view ->
                        view.table().equals(table.name()) && view.columns().contains(column))
                .map(View::name)
                .forEach(view -> draft.problem(
                        "column-in-view",
                        "The column \"" + table.name() + "." + column + "\" is shown by the view \"" + view
                                + "\" that stands for the table's old name.",
                        "contract the renaming of the table in a migration before"));
    }
}
