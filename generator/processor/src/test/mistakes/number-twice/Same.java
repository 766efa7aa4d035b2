package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "10_same", at = "2026-11-22T10:00")
//              ^ error [duplicate-id] The migrations "0010_use" and "10_same" have the same number. Remedy: Give the later one the next free number.
final class Same implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").comment("b");
    }
}
