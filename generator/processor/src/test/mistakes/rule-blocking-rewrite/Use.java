package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").changeType(column("total", bigint()), numeric(20, 0)).direct("30 rows");
//                            ^ warning [blocking-rewrite] Every row of orders is written anew under ACCESS EXCLUSIVE, and nobody reads or writes it meanwhile. Remedy: Leave out .direct(...) for the split, or accept it: @Accept(rule = "blocking-rewrite", reason = "...").
//                            ^ warning [reconnect] Prepared statements that return this column fail (0A000) until the session prepares anew or reconnects. Remedy: Let the application reconnect after it, or accept it: @Accept(rule = "reconnect", reason = "...").
    }
}
