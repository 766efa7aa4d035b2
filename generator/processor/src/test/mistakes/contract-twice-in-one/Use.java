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
        change.contract(Rename.class);
//            ^ error [contract-twice] "0005_rename" has been contracted already. Remedy: Remove this line.
    }
}
