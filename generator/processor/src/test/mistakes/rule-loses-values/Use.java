package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").setNotNull(column("code", text())).fillWith("");
//                            ^ warning [loses-values] The way back does not bring everything back: Which rows of "orders.code" were NULL is not known any more. Remedy: Look for a change that can be undone, or accept it: @Accept(rule = "loses-values", reason = "...").
    }
}
