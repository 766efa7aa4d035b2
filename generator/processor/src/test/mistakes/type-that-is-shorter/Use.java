package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").changeType(column("sku", varchar(20)), varchar(10));
//                            ^ error [type-change-rewrites] From character varying(20) to character varying(10) PostgreSQL would rewrite "orders" under ACCESS EXCLUSIVE. Remedy: Use replaceColumn(old, new, conversion("up", "down")).
    }
}
