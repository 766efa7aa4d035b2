package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.LabelPosition.after;

import dev.belay.dsl.Accept;
import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** Payments can be given back. */
@Accept(rule = "irreversible", reason = "a label that no release writes any more may stay")
@Migration(id = "0015_refunded_payments", at = "2025-11-04T10:00")
final class RefundedPayments implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.enumType("payment_state").addValue("refunded", after("paid"));
    }
}
