package dev.belay.postgres.rehearsal;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** The later half. */
@Migration(id = "0003_contract_rework_orders", at = "2026-11-03T10:00")
final class ContractReworkOrders implements SchemaChange {
    @Override
    public void define(Changes change) {
        change.contract(ReworkOrders.class);
    }
}
