package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").addForeignKey(column("customer_id", bigint()), "customers", column("uid", uuid()));
//                            ^ error [migration-does-not-compile] no suitable method found for addForeignKey(dev.belay.dsl.types.Column<java.lang.Long>,java.lang.String,dev.belay.dsl.types.Column<java.util.UUID>) | ...
    }
}
