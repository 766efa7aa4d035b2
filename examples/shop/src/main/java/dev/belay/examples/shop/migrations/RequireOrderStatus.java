package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.text;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.types.Column;

/** Old orders without a status were never touched by anyone: they are new. */
@Migration(id = "0007_require_order_status", at = "2025-04-02T13:20")
final class RequireOrderStatus implements SchemaChange {

    static final Column<String> STATUS = column("status", text());

    @Override
    public void define(Changes change) {
        var orders = change.table("orders");
        orders.setDefault(STATUS, "new");
        orders.setNotNull(STATUS).fillWith("new");
    }
}
