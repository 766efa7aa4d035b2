package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
//< error [define-failed] define threw java.lang.StackOverflowError at shop.Helper (Helper.java:5). Remedy: Mend the line; define reads nothing but its own constants and runs while the project compiles.
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        Helper.cyclic(1);
    }
}
