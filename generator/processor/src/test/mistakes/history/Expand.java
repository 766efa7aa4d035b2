package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0002_expand", at = "2026-11-02T10:00")
final class Expand implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("dropped").drop().retain();
        change.table("old_orders").rename("past_orders");
        var orders = change.table("orders");
        orders.dropColumn(column("gone", text()));
        orders.renameColumn(column("old_name", text()), "new_name");
        orders.dropIndex("orders_gone_idx");
        orders.dropConstraint("orders_gone_check");
    }
}
