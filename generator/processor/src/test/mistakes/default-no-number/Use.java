package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").addColumn(column("rate", numeric(4, 2))).defaultValue(new java.math.BigDecimal("123.4"));
//                                                                     ^ error [value-does-not-fit] The value "123.4" does not fit the type "numeric(4,2)": it has too many digits. Remedy: Write a value that the type holds unchanged, or another type.
    }
}
