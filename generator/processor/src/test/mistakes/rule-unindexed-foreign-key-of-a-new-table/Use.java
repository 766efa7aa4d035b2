package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        var notes = change.createTable("notes");
//                        ^ warning [unindexed-foreign-key] No index of notes begins with (customer_id), so that every DELETE, and every UPDATE of a key, in customers reads all rows of notes. Remedy: Create one in this migration, change.table("notes").createIndex("notes_customer_id_idx", ...), or accept it: @Accept(rule = "unindexed-foreign-key", reason = "...").
        notes.column(column("customer_id", bigint()));
        notes.foreignKey(column("customer_id", bigint()), "customers", column("id", bigint()));
    }
}
