package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.uuid;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** A name for an order that customers may share. */
@Migration(id = "0013_public_order_token", at = "2025-09-08T09:45")
final class PublicOrderToken implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("orders").addColumn(column("token", uuid())).notNull().defaultExpression("gen_random_uuid()");
    }
}
