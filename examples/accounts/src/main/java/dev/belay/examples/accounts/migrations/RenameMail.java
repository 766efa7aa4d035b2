package dev.belay.examples.accounts.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.text;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** Calls the column as everybody else calls it. */
@Migration(id = "0002_rename_mail", at = "2026-09-15T09:00")
final class RenameMail implements SchemaChange {

    @Override
    public void define(Changes change) {
        change.table("accounts").renameColumn(column("mail", text()), "email");
    }
}
