package dev.belay.core.json;

import static dev.belay.dsl.Sql.conversion;
import static dev.belay.dsl.Sql.undo;
import static dev.belay.dsl.constraints.ReferentialAction.RESTRICT;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.LabelPosition.after;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.numeric;
import static dev.belay.dsl.types.Types.text;
import static dev.belay.dsl.types.Types.uuid;
import static dev.belay.dsl.types.Types.varchar;
import static dev.belay.dsl.values.OnUnconvertible.REJECT;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.types.Column;
import java.math.BigDecimal;

/** A history in Java; {@code twin/} holds the same one as JSON. */
final class ShopMigrations {

    private static final Column<Long> ID = column("id", bigint());
    private static final Column<Long> TOTAL = column("total", bigint());
    private static final Column<BigDecimal> AMOUNT = column("amount", numeric(12, 2));
    private static final Column<Long> CUSTOMER_ID = column("customer_id", bigint());

    private ShopMigrations() {}

    @Migration(id = "0001_existing", at = "2026-11-01T08:00")
    static final class Existing implements SchemaChange {

        @Override
        public void define(Changes change) {
            var customers = change.existing("customers");
            customers.column(ID).notNull();
            customers.column(column("name", text())).notNull();
            customers.column(column("email", text()));
            customers.primaryKey(ID);
            var orders = change.existing("orders");
            orders.column(ID).notNull();
            orders.column(CUSTOMER_ID);
            orders.column(TOTAL).notNull();
            orders.column(column("sku", varchar(20)));
            orders.column(column("status", text()));
            orders.column(column("legacy_ref", text()));
            orders.primaryKey(ID);
            change.existing("currencies").column(column("code", text())).notNull();
            change.createEnum("payment_state", "open", "paid");
        }
    }

    @Migration(id = "0012_rework_orders", at = "2026-11-22T10:00")
    static final class ReworkOrders implements SchemaChange {

        @Override
        public void define(Changes change) {
            var orders = change.table("orders");
            var customers = change.table("customers");
            orders.addColumn(column("channel", text())).notNull().defaultValue("web");
            orders.addColumn(column("token", uuid())).notNull().defaultExpression("gen_random_uuid()");
            customers.renameColumn(column("name", text()), "full_name");
            orders.changeType(column("sku", varchar(20)), varchar(40));
            orders.replaceColumn(TOTAL, AMOUNT, conversion("total / 100.0", "(amount * 100)::bigint"))
                    .onUnconvertible(REJECT)
                    .roundTrips();
            orders.setNotNull(column("status", text())).fillWith("new");
            orders.addForeignKey(CUSTOMER_ID, "customers", ID).onDelete(RESTRICT);
            customers.addUnique(column("email", text()));
            orders.createIndex("orders_open_idx", CUSTOMER_ID).where("status <> 'done'");
            change.enumType("payment_state").addValue("refunded", after("paid"));
            orders.dropColumn(column("legacy_ref", text())).retain();
            change.table("currencies").addUnique(column("code", text())).direct("30 rows, never written");
            change.sql("CREATE STATISTICS s ON status, channel FROM orders", undo("DROP STATISTICS s"));
        }
    }

    @Migration(id = "0015_contract_rework_orders", at = "2026-12-20T09:30")
    static final class ContractReworkOrders implements SchemaChange {

        @Override
        public void define(Changes change) {
            change.contract(ReworkOrders.class);
        }
    }
}
