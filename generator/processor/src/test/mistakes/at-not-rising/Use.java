package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-10-31T10:00")
//                               ^ error [version-not-newest] The target's folder has the version 20261103100000, and 0010_use is stamped 20261031100000, so that the tool would never run it or refuse to. Remedy: Write at = "2026-11-03T10:00:01" or later.
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").comment("a");
    }
}
