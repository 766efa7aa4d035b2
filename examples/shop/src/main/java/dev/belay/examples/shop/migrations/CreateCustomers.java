package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.text;
import static dev.belay.dsl.types.Types.timestamptz;
import static dev.belay.dsl.types.Types.varchar;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.types.Column;

/** The people who buy. */
@Migration(id = "0001_create_customers", at = "2025-02-03T09:10")
final class CreateCustomers implements SchemaChange {

    static final Column<Long> ID = column("id", bigint());

    @Override
    public void define(Changes change) {
        var customers = change.createTable("customers").comment("People who have bought, or registered.");
        customers.column(ID).identity(Identity.BY_DEFAULT);
        customers.column(column("email", text()));
        customers.column(column("name", text())).notNull();
        customers.column(column("phone", varchar(20)));
        customers.column(column("created_at", timestamptz())).notNull().defaultExpression("now()");
        customers.primaryKey(ID);
    }
}
