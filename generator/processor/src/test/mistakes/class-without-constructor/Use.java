package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
//< error [migration-without-constructor] The migration shop.Use has no constructor without parameters that is not private, so that Belay cannot run it. Remedy: Give it one, and make a nested class static.
final class Use implements SchemaChange {
    Use(int number) {}

    @Override
    public void define(Changes change) {

    }
}
