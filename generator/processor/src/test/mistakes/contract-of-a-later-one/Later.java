package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0011_later", at = "2026-11-23T10:00")
final class Later implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("customers").renameColumn(column("email", text()), "mail");
    }
}
