package dev.belay.examples.shop.migrations;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** No release says payments any more. */
@Migration(id = "0024_contract_transactions", at = "2026-08-24T07:30")
final class ContractTransactions implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.contract(RenamePayments.class);
    }
}
