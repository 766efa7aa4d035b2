package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.constraints.ReferentialAction.RESTRICT;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.types.Column;

/** An order belongs to a customer who exists. */
@Migration(id = "0010_link_orders_to_customers", at = "2025-06-17T10:40")
final class LinkOrdersToCustomers implements SchemaChange {

    static final Column<Long> CUSTOMER_ID = column("customer_id", bigint());

    @Override
    public void define(Changes change) {
        var orders = change.table("orders");
        orders.createIndex("orders_customer_idx", CUSTOMER_ID);
        orders.addForeignKey(CUSTOMER_ID, "customers", column("id", bigint())).onDelete(RESTRICT);
    }
}
