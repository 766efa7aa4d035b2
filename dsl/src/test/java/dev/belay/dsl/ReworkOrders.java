package dev.belay.dsl;

import static dev.belay.dsl.Sql.conversion;
import static dev.belay.dsl.Sql.undo;
import static dev.belay.dsl.constraints.ReferentialAction.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.LabelPosition.after;
import static dev.belay.dsl.types.Types.*;
import static dev.belay.dsl.values.OnUnconvertible.*;

import dev.belay.dsl.types.Column;
import java.math.BigDecimal;

/** The migration that the documentation shows. */
@Migration(id = "0012_rework_orders", at = "2026-11-22T10:00")
final class ReworkOrders implements SchemaChange {

    static final Column<Long> TOTAL = column("total", bigint());
    static final Column<BigDecimal> AMOUNT = column("amount", numeric(12, 2));
    static final Column<Long> CUSTOMER_ID = column("customer_id", bigint());

    @Override
    public void define(Changes change) {
        var orders = change.table("orders");
        var customers = change.table("customers");

        orders.addColumn(column("channel", text())).notNull().defaultValue("web");
        orders.addColumn(column("token", uuid())).notNull().defaultExpression("gen_random_uuid()");
        customers.renameColumn(column("name", text()), "full_name");
        orders.changeType(column("sku", varchar(20)), varchar(40)); // refused if it would rewrite
        orders.replaceColumn(TOTAL, AMOUNT, conversion("total / 100.0", "(amount * 100)::bigint"))
                .onUnconvertible(REJECT)
                .roundTrips();
        orders.setNotNull(column("status", text())).fillWith("new");
        orders.addForeignKey(CUSTOMER_ID, "customers", column("id", bigint())).onDelete(RESTRICT);
        customers.addUnique(column("email", text()));
        orders.createIndex("orders_open_idx", CUSTOMER_ID).where("status <> 'done'");
        change.enumType("payment_state").addValue("refunded", after("paid"));
        orders.dropColumn(column("legacy_ref", text())).retain();
        change.table("currencies").addUnique(column("code", text())).direct("30 rows, never written");
        change.sql("CREATE STATISTICS s ON status, channel FROM orders", undo("DROP STATISTICS s"));
    }
}
