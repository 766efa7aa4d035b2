package dev.belay.examples.shop.migrations;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.examples.shop.schema.After_0024;

/** Says in the database what newcomers ask first. */
@Migration(id = "0025_describe_transactions", at = "2026-10-12T11:35")
final class DescribeTransactions implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table(After_0024.TRANSACTIONS).comment("Money that came in for orders, or went back.");
        change.table(After_0024.ORDERS)
                .commentOn(After_0024.ORDERS.CHANNEL, "Where the customer ordered; web until 2026.");
    }
}
