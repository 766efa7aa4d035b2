package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("customers").renameColumn(column("email", text()), "mail").direct("nothing is running");
//                               ^ warning [breaks-previous-release] Statements of the previous release fail after this until it is replaced. Remedy: Leave out .direct(...) for the split, or accept it: @Accept(rule = "breaks-previous-release", reason = "...").
    }
}
