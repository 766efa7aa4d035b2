package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.sql("CREATE STATISTICS s ON code, sku FROM orders", undo("DROP STATISTICS s"));
//            ^ warning [unpredicted-sql] Nobody knows what this SQL locks, rewrites and scans before the rehearsal has run it. Remedy: Say it with a word of the vocabulary, or accept it: @Accept(rule = "unpredicted-sql", reason = "...").
    }
}
