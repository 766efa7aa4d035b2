package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.text;

import dev.belay.dsl.Accept;
import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.types.Column;
import dev.belay.examples.shop.schema.After_0022;

/** Orders in other currencies than the euro, and from elsewhere than the web shop. */
@Accept(rule = "unindexed-foreign-key", reason = "currencies are never deleted, and their codes never change")
@Migration(id = "0023_order_currency", at = "2026-07-06T15:15")
final class OrderCurrency implements SchemaChange {

    static final Column<String> CURRENCY = column("currency", text());

    @Override
    public void define(Changes change) {
        var orders = change.table(After_0022.ORDERS);
        orders.addColumn(CURRENCY).notNull().defaultValue("EUR");
        orders.addColumn(column("channel", text())).defaultValue("web");
        orders.addForeignKey(CURRENCY, After_0022.CURRENCIES, After_0022.CURRENCIES.CODE);
    }
}
