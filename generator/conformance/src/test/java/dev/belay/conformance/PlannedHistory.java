package dev.belay.conformance;

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

import dev.belay.core.config.Policy;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.types.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A history that an author wrote and the planner split: tables, rows, a rework of every kind, and its contract. */
final class PlannedHistory {

    private PlannedHistory() {}

    /** The plans of the migrations. */
    static List<Plan> plans() {
        return plans(Policy.defaults());
    }

    /** The plans of the migrations under a policy. */
    static List<Plan> plans(Policy policy) {
        return Histories.planned(
                Stream.of(new CreateShop(), new SeedShop(), new ReworkOrders(), new ContractReworkOrders())
                        .map(migration -> Changes.collect(migration.getClass(), migration)
                                .change()
                                .orElseThrow())
                        .toList(),
                policy);
    }

    @Migration(id = "0001_create_shop", at = "2026-11-01T10:00")
    private static final class CreateShop implements SchemaChange {
        @Override
        public void define(Changes change) {
            change.createEnum("payment_state", "open", "paid");
            var customers = change.createTable("customers");
            customers.column(column("id", bigint())).notNull();
            customers.column(column("name", text()));
            customers.column(column("email", text()));
            customers.primaryKey(column("id", bigint()));
            var orders = change.createTable("orders");
            orders.column(column("id", bigint())).notNull();
            orders.column(column("customer_id", bigint()));
            orders.column(column("total", bigint()));
            orders.column(column("status", text()));
            orders.column(column("sku", varchar(20)));
            orders.column(column("legacy_ref", text()));
            orders.primaryKey(column("id", bigint()));
        }
    }

    @Migration(id = "0002_seed_shop", at = "2026-11-02T10:00")
    private static final class SeedShop implements SchemaChange {
        @Override
        public void define(Changes change) {
            change.sql(
                    "INSERT INTO customers SELECT n, 'name' || n, 'mail' || n FROM generate_series(1, 100) AS n",
                    undo("DELETE FROM customers"));
            change.sql(
                    "INSERT INTO orders SELECT n, n % 100 + 1, n, NULLIF('done', 'd' || n), 'sku' || n, NULL"
                            + " FROM generate_series(1, 3000) AS n",
                    undo("DELETE FROM orders"));
        }
    }

    @Migration(id = "0003_rework_orders", at = "2026-11-03T10:00")
    private static final class ReworkOrders implements SchemaChange {

        private static final Column<Long> TOTAL = column("total", bigint());
        private static final Column<BigDecimal> AMOUNT = column("amount", numeric(12, 2));
        private static final Column<Long> CUSTOMER_ID = column("customer_id", bigint());

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
            orders.addForeignKey(CUSTOMER_ID, "customers", column("id", bigint()))
                    .onDelete(RESTRICT);
            customers.addUnique(column("email", text()));
            orders.createIndex("orders_open_idx", CUSTOMER_ID).where("status <> 'done'");
            change.enumType("payment_state").addValue("refunded", after("paid"));
            orders.dropColumn(column("legacy_ref", text())).retain();
            change.sql("CREATE STATISTICS s ON status, channel FROM orders", undo("DROP STATISTICS s"));
        }
    }

    @Migration(id = "0004_contract_rework_orders", at = "2026-11-04T10:00")
    private static final class ContractReworkOrders implements SchemaChange {
        @Override
        public void define(Changes change) {
            change.contract(ReworkOrders.class);
        }
    }
}
