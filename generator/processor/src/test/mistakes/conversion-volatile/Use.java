package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").replaceColumn(
//                            ^ error [volatile-conversion] The up expression "total * random()" depends on the time, the session or chance. Remedy: Use functions that are immutable alone.
                column("total", bigint()), column("amount", numeric(12, 2)), conversion("total * random()", "amount::bigint"));
    }
}
