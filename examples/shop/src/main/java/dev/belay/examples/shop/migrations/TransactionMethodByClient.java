package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.text;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** The client says how it was paid; nobody assumes a card. */
@Migration(id = "0025_transaction_method_by_client", at = "2026-10-12T11:35")
final class TransactionMethodByClient implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("transactions").dropDefault(column("method", text()));
    }
}
