package dev.belay.examples.shop.migrations;

import static dev.belay.examples.shop.schema.After_0025.ORDERS;
import static dev.belay.examples.shop.schema.After_0025.TRANSACTIONS;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** What an application does not say is not known: neither the card nor the web shop nor the euro is assumed any more. */
@Migration(id = "0026_honest_defaults", at = "2026-11-09T10:20")
final class HonestDefaults implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table(TRANSACTIONS).setDefault(TRANSACTIONS.METHOD, "unknown");
        var orders = change.table(ORDERS);
        orders.dropDefault(ORDERS.CHANNEL);
        orders.dropDefault(ORDERS.CURRENCY);
    }
}
