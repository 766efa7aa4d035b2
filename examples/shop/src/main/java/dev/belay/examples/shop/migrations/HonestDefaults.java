package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.text;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** What a client does not say is not known: neither the card nor the web shop is assumed any more. */
@Migration(id = "0025_honest_defaults", at = "2026-10-12T11:35")
final class HonestDefaults implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("transactions").setDefault(column("method", text()), "unknown");
        change.table("orders").dropDefault(column("channel", text()));
    }
}
