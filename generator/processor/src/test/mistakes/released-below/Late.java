package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0009_late", at = "2026-11-22T10:00")
//< error [migration-below-released] The migration "0009_late" is not released, and its number does not come after that of "0010_use", which is. Remedy: Run the goal belay:rebase, which gives it the next free number, or write id = "0011_late".
final class Late implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").addColumn(column("late", text()));
    }
}
