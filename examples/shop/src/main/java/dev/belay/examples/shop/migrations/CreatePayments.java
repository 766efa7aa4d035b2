package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.text;
import static dev.belay.dsl.types.Types.timestamptz;
import static dev.belay.dsl.types.Types.uuid;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.types.Column;
import java.util.UUID;

/** Money that came in for orders. */
@Migration(id = "0004_create_payments", at = "2025-02-06T16:45")
final class CreatePayments implements SchemaChange {

    static final Column<UUID> ID = column("id", uuid());
    static final Column<Long> ORDER_ID = column("order_id", bigint());

    @Override
    public void define(Changes change) {
        var payments = change.createTable("payments");
        payments.column(ID).defaultExpression("gen_random_uuid()");
        payments.column(ORDER_ID).notNull();
        payments.column(column("amount_cents", bigint())).notNull();
        payments.column(column("method", text())).notNull().defaultValue("card");
        payments.column(column("paid_at", timestamptz()));
        payments.primaryKey(ID);
        payments.index("payments_order_idx", ORDER_ID);
    }
}
