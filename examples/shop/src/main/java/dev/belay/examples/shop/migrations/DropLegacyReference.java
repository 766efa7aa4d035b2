package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.text;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** The old system was switched off in January. */
@Migration(id = "0019_drop_legacy_reference", at = "2026-03-16T09:30")
final class DropLegacyReference implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").dropColumn(column("legacy_ref", text()));
    }
}
