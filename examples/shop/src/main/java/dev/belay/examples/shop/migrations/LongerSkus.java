package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.varchar;

import dev.belay.dsl.Accept;
import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** The new supplier's article numbers have up to 32 characters. */
@Accept(rule = "reconnect", reason = "the connection pool drops a connection whose statement fails, and asks again")
@Migration(id = "0017_longer_skus", at = "2026-01-12T11:25")
final class LongerSkus implements SchemaChange {

    @Override
    public void define(Changes change) {
        var products = change.table("products");
        products.changeType(column("sku", varchar(20)), varchar(32));
        products.commentOn(column("sku", varchar(32)), "The supplier's article number.");
    }
}
