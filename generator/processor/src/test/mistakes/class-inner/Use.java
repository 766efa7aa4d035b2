package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

final class Use {
    @Migration(id = "0010_use", at = "2026-11-22T10:00")
//  ^ error [migration-without-constructor] The migration shop.Use.Inner has no constructor without parameters that is not private, so that Belay cannot run it. Remedy: Give it one, and make a nested class static.
    final class Inner implements SchemaChange {
        @Override
        public void define(Changes change) {}
    }
}
