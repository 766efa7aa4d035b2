package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.sql("BEGIN; SELECT 1; COMMIT", undo("SELECT 1"));
//            ^ error [sql-ends-transaction] The SQL says BEGIN, but it runs within the transaction of its file. Remedy: Remove it; each sql(...) is a transaction of its own.
    }
}
