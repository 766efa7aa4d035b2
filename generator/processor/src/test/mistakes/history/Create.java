package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0001_create", at = "2026-11-01T10:00")
final class Create implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.createEnum("mood", "sad", "glad", "angry");
        change.createTable("dropped").column(column("id", bigint()));
        change.createTable("old_orders").column(column("id", bigint()));
        var customers = change.createTable("customers");
        customers.column(column("id", bigint()));
        customers.column(column("uid", uuid()));
        customers.column(column("email", text()));
        customers.primaryKey(column("id", bigint()));
        customers.unique(column("uid", uuid()));
        var orders = change.createTable("orders");
        orders.column(column("id", bigint()));
        orders.column(column("customer_id", bigint()));
        orders.column(column("code", text()));
        orders.column(column("sku", varchar(20)));
        orders.column(column("gone", text()));
        orders.column(column("old_name", text()));
        orders.column(column("total", bigint()));
        orders.primaryKey(column("id", bigint()));
        orders.index("orders_gone_idx", column("code", text()));
        orders.check("orders_gone_check", "code <> ''");
    }
}
