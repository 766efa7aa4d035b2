package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
//< error [released-migration-changed] The migration "0010_use" was released and says something else now: released was ...e": "orders", "column": {"name": "note", "type": "text"}}]}, now it is ...e": "orders", "column": {"name": "note", "type": "character varying(20)"}}]}. Remedy: Take the edit back, and say what is to be different in a new migration. Comments, names and the form of the code may change.
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").addColumn(column("note", varchar(20)));
    }
}
