package dev.belay.core.versions;

import dev.belay.core.objects.Table;
import dev.belay.core.state.PendingItem;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.columns.ColumnDefinition;
import java.util.stream.Stream;

/**
 * A table as the releases take it for that see it through views, under one name: with both names of a column.
 *
 * @param state the schema
 */
record VersionedColumns(SchemaState state) {

    Table of(Table table) {
        Table both = table;
        for (PendingItem.VersionedColumn item : items().toList()) {
            both = item.isAbout(table.name()) ? with(both, item) : both;
        }
        return both;
    }

    private static Table with(Table table, PendingItem.VersionedColumn item) {
        ColumnDefinition renamed = table.column(item.column()).orElseThrow().renamed(item.newName());
        return table.withColumns(
                Stream.concat(table.columns().stream(), Stream.of(renamed)).toList());
    }

    private Stream<PendingItem.VersionedColumn> items() {
        return state.pending().stream()
                .flatMap(pending -> pending.items().stream())
                .filter(PendingItem.VersionedColumn.class::isInstance)
                .map(PendingItem.VersionedColumn.class::cast);
    }
}
