package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").addColumn(column("channel", text())).notNull();
//                            ^ error [not-null-without-value] The column "orders.channel" is NOT NULL and has neither a default nor a fill for the rows that are there. Remedy: Add .defaultValue(...), .fillWith(...) or .fillFrom("...").
    }
}
