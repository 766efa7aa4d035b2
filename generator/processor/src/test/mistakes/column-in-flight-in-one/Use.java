package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        var orders = change.table("orders");
        orders.renameColumn(column("code", text()), "article");
        orders.dropColumn(column("code", text()));
//            ^ error [column-in-flight] The column "orders.code" is still being changed by "0010_use". Remedy: Put this operation into a later migration, after the contract.
    }
}
