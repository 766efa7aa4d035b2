package dev.belay.postgres.clients;

import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.core.state.ColumnRenaming;
import dev.belay.core.state.ColumnUse;
import dev.belay.dsl.names.Identifier;
import java.util.Optional;

/**
 * A table that a release sees through a view.
 *
 * @param view the view
 * @param left the column that it leaves out; empty where it shows all
 * @param column the column that it gives another name
 * @param label that name
 */
record ViewedTable(View view, Optional<Identifier> left, Identifier column, Identifier label) {

    /** What the release takes the table for. */
    Table of(Table table) {
        Table visible = left.map(name -> without(table, name)).orElse(table);
        return new ColumnRenaming(column, label).inTable(visible).withName(view.name());
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
