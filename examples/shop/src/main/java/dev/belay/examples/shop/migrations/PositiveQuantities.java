package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.integer;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** The import of 2025 left lines with nothing in them; one piece is what they meant. */
@Migration(id = "0018_positive_quantities", at = "2026-02-09T16:00")
final class PositiveQuantities implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("order_items")
                .addCheck("order_items_quantity_positive", "quantity > 0")
                .repair(column("quantity", integer()), 1);
    }
}
