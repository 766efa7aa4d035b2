package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").addColumn(column("channel", varchar(3))).defaultValue("abcd");
//                                                                     ^ error [value-does-not-fit] The value "abcd" does not fit the type "character varying(3)": it is 4 long. Remedy: Write a value that the type holds unchanged, or another type.
    }
}
