package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").addForeignKey(column("code", text()), "customers", column("email", text()));
//                            ^ error [foreign-key-target-not-unique] The columns (email) of "customers" are no key: nothing makes them unique. Remedy: Reference the primary key, or add a unique constraint on them in a migration before.
    }
}
