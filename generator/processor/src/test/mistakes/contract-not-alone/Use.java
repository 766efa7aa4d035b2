package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.contract(Rename.class);
        change.table("orders").addColumn(column("note", text()));
//                            ^ error [contract-not-alone] The migration "0010_use" contracts or purges an earlier change and does something else. Remedy: Put the other operations into a migration of their own.
    }
}
