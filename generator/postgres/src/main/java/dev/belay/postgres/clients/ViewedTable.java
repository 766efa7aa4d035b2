package dev.belay.postgres.clients;

import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.core.state.ColumnRenaming;
import dev.belay.core.state.ColumnUse;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import java.util.List;

/**
 * A table that a release sees through a view.
 *
 * @param view the view, which may leave columns out and give others another name
 */
record ViewedTable(View view) {

    /** What the release takes the table for. */
    Table of(Table table) {
        Table shown = table;
        for (Identifier left : leftOut(table)) {
            shown = without(shown, left);
        }
        for (int index = 0; index < view.columns().size(); index++) {
            shown = labelled(shown, view.columns().get(index), view.shown().get(index));
        }
        return shown.withName(view.name());
    }

    private List<Identifier> leftOut(Table table) {
        return table.columns().stream()
                .map(ColumnDefinition::name)
                .filter(name -> !view.columns().contains(name))
                .toList();
    }

    private static Table labelled(Table table, Identifier column, Identifier label) {
        return column.equals(label) ? table : new ColumnRenaming(column, label).inTable(table);
    }

    private static Table without(Table table, Identifier name) {
        ColumnUse use = new ColumnUse(table, name);
        return table.withColumns(table.columns().stream()
                        .filter(each -> !each.name().equals(name))
                        .toList())
                .withConstraints(table.constraints().stream()
                        .filter(each -> !use.usedBy(each))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(each -> !use.usedBy(each))
                        .toList());
    }
}
