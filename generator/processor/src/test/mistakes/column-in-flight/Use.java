package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("customers").addUnique(column("email", text()));
//                               ^ error [column-in-flight] The contract of "0005_rename" drops the column "customers.email", and everything that uses it. Remedy: Name the column that takes its place, or do this in a migration before "0005_rename".
        change.table("customers").setNotNull(column("email", text())).fillWith("");
//                               ^ error [column-in-flight] The column "customers.email" is still being changed by "0005_rename". Remedy: Contract "0005_rename" in a migration before this one.
    }
}
