package dev.belay.examples.shop.migrations;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** Nothing reads cents any more. */
@Migration(id = "0016_contract_totals", at = "2025-11-18T07:30")
final class ContractTotals implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.contract(TotalsAsAmounts.class);
    }
}
