package dev.belay.examples.accounts.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.text;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.types.Column;

/** Those who may sign in. */
@Migration(id = "0001_create_accounts", at = "2026-09-01T09:00")
final class CreateAccounts implements SchemaChange {

    static final Column<Long> ID = column("id", bigint());

    @Override
    public void define(Changes change) {
        var accounts = change.createTable("accounts");
        accounts.column(ID).identity(Identity.BY_DEFAULT);
        accounts.column(column("mail", text())).notNull();
        accounts.primaryKey(ID);
    }
}
