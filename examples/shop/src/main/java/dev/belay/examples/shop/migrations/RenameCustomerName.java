package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.text;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** Says what the column holds. */
@Migration(id = "0008_rename_customer_name", at = "2025-05-14T09:00")
final class RenameCustomerName implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("customers").renameColumn(column("name", text()), "full_name");
    }
}
