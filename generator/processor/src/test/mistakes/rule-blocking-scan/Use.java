package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("customers").addUnique(column("email", text())).direct("30 rows");
//                               ^ warning [blocking-scan] Every row of customers is read under a lock that writers wait for. Remedy: Leave out .direct(...) for the split, or accept it: @Accept(rule = "blocking-scan", reason = "...").
    }
}
