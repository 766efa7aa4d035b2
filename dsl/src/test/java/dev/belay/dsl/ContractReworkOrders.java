package dev.belay.dsl;

/** The later half of {@link ReworkOrders}. */
@Migration(id = "0015_contract_rework_orders", at = "2026-12-20T09:30")
final class ContractReworkOrders implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.contract(ReworkOrders.class); // a later release: drops what the rework kept alive
    }
}
