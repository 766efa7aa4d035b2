package dev.belay.core.versions;

import dev.belay.core.objects.Table;
import dev.belay.core.state.PendingItem;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.columns.ColumnDefinition;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table as releases take it for that see it through views: with both names of a renamed column, and with a replacement
 * under the name that it has for the next release.
 *
 * @param items what the schema has pending of such columns
 */
record VersionedColumns(List<PendingItem> items) {

    /** Those of a schema. */
    static VersionedColumns of(SchemaState state) {
        return new VersionedColumns(state.pending().stream()
                .flatMap(pending -> pending.items().stream())
                .filter(item ->
                        item instanceof PendingItem.VersionedColumn || item instanceof PendingItem.VersionedReplacement)
                .toList());
    }

    Table of(Table table) {
        Table shown = table;
        for (PendingItem item : items) {
            if (item instanceof PendingItem.VersionedColumn renamed && item.isAbout(table.name())) {
                shown = with(shown, renamed);
            } else if (item instanceof PendingItem.VersionedReplacement replaced && item.isAbout(table.name())) {
                shown = with(shown, replaced);
            }
        }
        return shown;
    }

    private static Table with(Table table, PendingItem.VersionedColumn item) {
        ColumnDefinition renamed = table.column(item.column()).orElseThrow().renamed(item.newName());
        return table.withColumns(
                Stream.concat(table.columns().stream(), Stream.of(renamed)).toList());
    }

    private static Table with(Table table, PendingItem.VersionedReplacement item) {
        return table.withColumns(table.columns().stream()
                .filter(column -> !column.name().equals(item.name()))
                .map(column -> column.name().equals(item.added()) ? column.renamed(item.name()) : column)
                .toList());
    }
}
