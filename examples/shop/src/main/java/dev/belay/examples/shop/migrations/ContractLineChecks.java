package dev.belay.examples.shop.migrations;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** What the spring releases no longer need. */
@Migration(id = "0022_contract_line_checks", at = "2026-06-08T07:30")
final class ContractLineChecks implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.contract(RequireOrderStatus.class);
        change.contract(PositiveQuantities.class);
        change.contract(DropLegacyReference.class);
    }
}
