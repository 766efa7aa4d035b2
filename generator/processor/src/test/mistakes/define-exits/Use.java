package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        System.exit(0);
//            ^ error [define-exits] The migration calls System.exit(0), which would end the compiler that runs it. Remedy: Remove the call. A migration that cannot go on throws an exception.
    }
}
