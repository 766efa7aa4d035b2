package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.text;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** What an application does not say is not known: neither the card nor the web shop nor the euro is assumed any more. */
@Migration(id = "0026_honest_defaults", at = "2026-11-09T10:20")
final class HonestDefaults implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("transactions").setDefault(column("method", text()), "unknown");
        var orders = change.table("orders");
        orders.dropDefault(column("channel", text()));
        orders.dropDefault(OrderCurrency.CURRENCY);
    }
}
