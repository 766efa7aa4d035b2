package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.indexes.IndexKey.expression;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.types.Column;

/** Finds the open orders of a customer, and a customer whatever the case of the address. */
@Migration(id = "0006_index_open_orders", at = "2025-03-11T08:30")
final class IndexOpenOrders implements SchemaChange {

    static final Column<Long> CUSTOMER_ID = column("customer_id", bigint());

    @Override
    public void define(Changes change) {
        change.table("orders").createIndex("orders_open_idx", CUSTOMER_ID).where("status IS DISTINCT FROM 'done'");
        change.table("customers").createIndex("customers_email_lower_idx", expression("lower(email)"));
    }
}
