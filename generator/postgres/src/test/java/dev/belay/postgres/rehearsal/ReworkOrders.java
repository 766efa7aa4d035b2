package dev.belay.postgres.rehearsal;

import static dev.belay.dsl.Sql.conversion;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.numeric;
import static dev.belay.dsl.types.Types.text;
import static dev.belay.dsl.types.Types.uuid;
import static dev.belay.dsl.types.Types.varchar;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** One change with most kinds of splits. */
@Migration(id = "0002_rework_orders", at = "2026-11-02T10:00")
final class ReworkOrders implements SchemaChange {
    @Override
    public void define(Changes change) {
        var orders = change.table("orders");
        var customers = change.table("customers");
        orders.addColumn(column("channel", text())).notNull().defaultValue("web");
        orders.addColumn(column("token", uuid())).notNull().defaultExpression("gen_random_uuid()");
        customers.renameColumn(column("name", text()), "full_name");
        orders.changeType(column("sku", varchar(20)), varchar(40));
        orders.replaceColumn(
                column("total", bigint()),
                column("amount", numeric(12, 2)),
                conversion("total / 100.0", "(amount * 100)::bigint"));
        orders.setNotNull(column("status", text())).fillWith("new");
        orders.addForeignKey(column("customer_id", bigint()), "customers", column("id", bigint()));
        customers.addUnique(column("email", text()));
        orders.createIndex("orders_open_idx", column("customer_id", bigint())).where("status <> 'done'");
        orders.addCheck("quantity > 0");
        orders.dropColumn(column("legacy_ref", text()));
    }
}
