package shop;

import static shop.schema.After_0010.ORDERS;

import dev.belay.dsl.*;

@Migration(id = "0011_later", at = "2026-11-22T11:00")
final class Later implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table(ORDERS).dropNotNull(ORDERS.ID);
    }
}
