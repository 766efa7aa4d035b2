package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Accept(rule = "irreversible", reason = " ")
//< error [accept-without-reason] The rule "irreversible" is accepted without a reason. Remedy: Say why it does no harm here: reason = "30 rows, and nobody deletes any".
@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.enumType("mood").addValue("bored");
    }
}
