package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.integer;
import static dev.belay.dsl.types.Types.text;
import static dev.belay.dsl.types.Types.varchar;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.types.Column;

/** What is sold. The ids come from the supplier's catalogue and have large gaps. */
@Migration(id = "0002_create_products", at = "2025-02-03T14:30")
final class CreateProducts implements SchemaChange {

    static final Column<Long> ID = column("id", bigint());

    @Override
    public void define(Changes change) {
        var products = change.createTable("products");
        products.column(ID);
        products.column(column("sku", varchar(20))).notNull();
        products.column(column("title", text())).notNull();
        products.column(column("price_cents", bigint())).notNull();
        products.column(column("description", text()));
        products.column(column("weight_grams", integer()));
        products.primaryKey(ID);
    }
}
