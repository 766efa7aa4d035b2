package dev.belay.core.plan.expansion;

import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.dsl.names.Identifier;

/** What depends on a column from outside of its table. */
final class ColumnDependants {

    private ColumnDependants() {}

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
