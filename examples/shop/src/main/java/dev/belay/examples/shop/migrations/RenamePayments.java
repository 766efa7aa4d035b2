package dev.belay.examples.shop.migrations;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** Refunds live here too: these are transactions. */
@Migration(id = "0021_rename_payments", at = "2026-05-18T10:20")
final class RenamePayments implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("payments").rename("transactions");
    }
}
