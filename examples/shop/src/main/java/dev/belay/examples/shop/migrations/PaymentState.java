package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.enumeration;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.types.Column;

/** What became of a payment. */
@Migration(id = "0014_payment_state", at = "2025-10-06T14:10")
final class PaymentState implements SchemaChange {

    static final Column<String> STATE = column("state", enumeration("payment_state"));

    @Override
    public void define(Changes change) {
        change.createEnum("payment_state", "pending", "paid", "failed");
        change.table("payments")
                .addColumn(STATE)
                .notNull()
                .defaultValue("pending")
                .fillWith("paid");
    }
}
