package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.enumType("mood")
            .addValue("bored");
//          ^ error [irreversible] There is no way back: The label bored stays in mood: PostgreSQL cannot remove a label. Remedy: Look for a change that can be undone, or accept it: @Accept(rule = "irreversible", reason = "...").
    }
}
