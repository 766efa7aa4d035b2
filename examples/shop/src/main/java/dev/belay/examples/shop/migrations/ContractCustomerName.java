package dev.belay.examples.shop.migrations;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** Every release since May reads full_name. */
@Migration(id = "0011_contract_customer_name", at = "2025-07-01T07:30")
final class ContractCustomerName implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.contract(RenameCustomerName.class);
    }
}
