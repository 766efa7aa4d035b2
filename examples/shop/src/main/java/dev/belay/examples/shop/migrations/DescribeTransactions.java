package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.text;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** Says in the database what newcomers ask first. */
@Migration(id = "0025_describe_transactions", at = "2026-10-12T11:35")
final class DescribeTransactions implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("transactions").comment("Money that came in for orders, or went back.");
        change.table("orders").commentOn(column("channel", text()), "Where the customer ordered; web until 2026.");
    }
}
