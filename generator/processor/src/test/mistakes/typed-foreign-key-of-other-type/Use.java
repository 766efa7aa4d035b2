package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").addForeignKey(shop.schema.After_0003.ORDERS.CUSTOMER_ID, shop.schema.After_0003.CUSTOMERS, shop.schema.After_0003.CUSTOMERS.UID);
//                            ^ error [migration-does-not-compile] no suitable method found for addForeignKey(dev.belay.dsl.types.Column<java.lang.Long>,shop.schema.After_0003.CustomersTable,dev.belay.dsl.types.Column<java.util.UUID>) | ...
    }
}
