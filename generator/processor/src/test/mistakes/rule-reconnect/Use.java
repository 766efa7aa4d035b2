package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").changeType(column("sku", varchar(20)), varchar(32));
//                            ^ warning [reconnect] Prepared statements that return this column fail (0A000) until the session prepares anew or reconnects. Remedy: Let the application reconnect after it, or accept it: @Accept(rule = "reconnect", reason = "...").
    }
}
