package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

final class Use {
    @Migration(id = "0010_use", at = "2026-11-22T10:00")
//  ^ error [migration-private] The migration shop.Use.Hidden is private, so that Belay cannot run it. Remedy: Take away the word private.
    private static final class Hidden implements SchemaChange {
        @Override
        public void define(Changes change) {}
    }
}
