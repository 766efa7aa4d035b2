package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").dropColumn(column("total", integer()));
//                            ^ error [type-mismatch] The column "orders.total" is of type bigint, not integer. Remedy: Write the type it has.
    }
}
