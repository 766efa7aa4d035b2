package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Accept(rule = "irreversible", reason = "a label may stay")
//< warning [accept-without-finding] The rule "irreversible" finds nothing in the migration "0010_use". Remedy: Remove the @Accept.
@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").comment("a");
    }
}
