package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0005_rename", at = "2026-11-22T10:00")
final class Rename implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("customers").renameColumn(column("email", text()), "mail");
    }
}
