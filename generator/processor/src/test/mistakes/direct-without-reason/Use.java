package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("customers").addUnique(column("email", text())).direct(" ");
//                                                                  ^ error [direct-without-reason] A direct operation gives no reason. Remedy: Say why the plain statement is safe here: .direct("30 rows, never written").
    }
}
