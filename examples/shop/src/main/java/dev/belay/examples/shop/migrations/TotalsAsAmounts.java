package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.Sql.conversion;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.numeric;
import static dev.belay.dsl.values.OnUnconvertible.REJECT;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.types.Column;
import java.math.BigDecimal;

/** Amounts in the currency's own unit instead of cents. */
@Migration(id = "0012_totals_as_amounts", at = "2025-08-19T12:00")
final class TotalsAsAmounts implements SchemaChange {

    static final Column<Long> CENTS = column("total_cents", bigint());
    static final Column<BigDecimal> AMOUNT = column("total_amount", numeric(12, 2));

    @Override
    public void define(Changes change) {
        change.table("orders")
                .replaceColumn(CENTS, AMOUNT, conversion("total_cents / 100.0", "(total_amount * 100)::bigint"))
                .onUnconvertible(REJECT)
                .roundTrips();
    }
}
