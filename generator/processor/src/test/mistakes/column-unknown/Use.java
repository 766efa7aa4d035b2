package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders")
            .createIndex("orders_totl_idx", column("totl", bigint()));
//          ^ error [unknown-column] The table "orders" has no column "totl". Remedy: Name one of "id", "customer_id", "code", "sku", "total", "new_name".
    }
}
