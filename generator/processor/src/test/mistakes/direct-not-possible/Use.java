package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").dropColumn(column("total", bigint())).direct("nobody reads it");
//                            ^ error [direct-not-possible] Dropping a column has no direct(...) form: its contract sees to it that no running release names the column. Remedy: Leave out direct(...), and contract the change in the migration after it.
    }
}
