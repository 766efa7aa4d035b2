package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.sql("CREATE STATISTICS s ON code, sku FROM orders");
//            ^ error [migration-does-not-compile] method sql in class dev.belay.dsl.Changes cannot be applied to given types; | required: java.lang.String,dev.belay.dsl.Written<dev.belay.dsl.values.Undo> | found:    java.lang.String | reason: actual and formal argument lists differ in length | Remedy: Mend the source.
    }
}
