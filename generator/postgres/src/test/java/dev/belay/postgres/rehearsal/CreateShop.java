package dev.belay.postgres.rehearsal;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.integer;
import static dev.belay.dsl.types.Types.text;
import static dev.belay.dsl.types.Types.varchar;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** The tables that the other migrations change. */
@Migration(id = "0001_create_shop", at = "2026-11-01T10:00")
final class CreateShop implements SchemaChange {
    @Override
    public void define(Changes change) {
        var customers = change.createTable("customers");
        customers.column(column("id", bigint())).notNull();
        customers.column(column("name", text())).notNull();
        customers.column(column("email", text()));
        customers.primaryKey(column("id", bigint()));
        var orders = change.createTable("orders");
        orders.column(column("id", bigint())).notNull();
        orders.column(column("customer_id", bigint()));
        orders.column(column("total", bigint())).notNull();
        orders.column(column("status", text()));
        orders.column(column("sku", varchar(20)));
        orders.column(column("legacy_ref", text()));
        orders.column(column("quantity", integer()));
        orders.primaryKey(column("id", bigint()));
    }
}
