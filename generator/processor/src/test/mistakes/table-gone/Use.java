package shop;

import static dev.belay.dsl.Sql.*;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.*;

import dev.belay.dsl.*;

@Migration(id = "0010_use", at = "2026-11-22T10:00")
final class Use implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("old_orders").comment("what was");
//                                ^ error [unknown-table] The table "old_orders" is not known: known are "belay_retained.dropped", "customers", "orders", "past_orders". Remedy: Create it before, or tell of it with existing("old_orders").
    }
}
