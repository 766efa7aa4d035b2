package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
//              ^ error [duplicate-id] The id "0010_use" is that of shop.Same too. Remedy: Give one of them the next free number.
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {

    }
}
