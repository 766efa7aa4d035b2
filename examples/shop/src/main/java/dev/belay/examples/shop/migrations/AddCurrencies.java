package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.Sql.undo;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.smallint;
import static dev.belay.dsl.types.Types.text;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.types.Column;

/** The currencies the shop takes, filled once and for all. */
@Migration(id = "0005_add_currencies", at = "2025-02-20T10:15")
final class AddCurrencies implements SchemaChange {

    static final Column<String> CODE = column("code", text());

    @Override
    public void define(Changes change) {
        var currencies = change.createTable("currencies");
        currencies.column(CODE);
        currencies.column(column("name", text())).notNull();
        currencies.column(column("minor_units", smallint())).notNull();
        currencies.primaryKey(CODE);
        change.sql("""
                INSERT INTO currencies (code, name, minor_units) VALUES
                  ('CHF', 'Swiss franc', 2),
                  ('EUR', 'Euro', 2),
                  ('GBP', 'Pound sterling', 2),
                  ('JPY', 'Yen', 0),
                  ('USD', 'US dollar', 2)""", undo("DELETE FROM currencies WHERE code IN ('CHF', 'EUR', 'GBP', 'JPY', 'USD')"));
    }
}
