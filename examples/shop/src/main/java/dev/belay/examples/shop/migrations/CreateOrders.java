package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.constraints.ReferentialAction.CASCADE;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.integer;
import static dev.belay.dsl.types.Types.text;
import static dev.belay.dsl.types.Types.timestamptz;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.types.Column;

/** What customers buy: orders and their lines. */
@Migration(id = "0003_create_orders", at = "2025-02-05T11:00")
final class CreateOrders implements SchemaChange {

    static final Column<Long> ID = column("id", bigint());
    static final Column<Long> ORDER_ID = column("order_id", bigint());
    static final Column<Integer> LINE = column("line", integer());

    @Override
    public void define(Changes change) {
        var orders = change.createTable("orders");
        orders.column(ID).identity(Identity.BY_DEFAULT);
        orders.column(column("customer_id", bigint())).notNull();
        orders.column(column("status", text()));
        orders.column(column("placed_at", timestamptz())).notNull().defaultExpression("now()");
        orders.column(column("total_cents", bigint())).notNull();
        orders.column(column("legacy_ref", text()));
        orders.primaryKey(ID);

        var items = change.createTable("order_items");
        items.column(ORDER_ID).notNull();
        items.column(LINE).notNull();
        items.column(column("product_id", bigint())).notNull();
        items.column(column("quantity", integer())).notNull();
        items.column(column("unit_price_cents", bigint())).notNull();
        items.primaryKey(ORDER_ID, LINE);
        items.foreignKey(ORDER_ID, "orders", ID).onDelete(CASCADE);
    }
}
