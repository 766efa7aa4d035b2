package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.text;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** One account for each address; the accounts that shared one were merged in May. */
@Migration(id = "0009_unique_customer_email", at = "2025-06-03T15:05")
final class UniqueCustomerEmail implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("customers").addUnique(column("email", text()));
    }
}
