package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").addForeignKey(column("customer_id", bigint()), "customers", column("id", bigint()));
//                            ^ warning [unindexed-foreign-key] No index of orders begins with (customer_id), so that every DELETE, and every UPDATE of a key, in customers reads all rows of orders. Remedy: Create one in this migration, change.table("orders").createIndex("orders_customer_id_idx", ...), or accept it: @Accept(rule = "unindexed-foreign-key", reason = "...").
    }
}
