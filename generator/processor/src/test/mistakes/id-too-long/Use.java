package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", at = "2026-11-22T10:00")
//              ^ error [invalid-migration-id] The migration id "0010_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" is not digits, an underscore and lower-case words, at most 40 characters. Remedy: Write an id such as "0012_rework_orders".
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {

    }
}
