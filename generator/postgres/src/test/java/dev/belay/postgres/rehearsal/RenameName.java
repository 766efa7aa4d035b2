package dev.belay.postgres.rehearsal;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.text;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** A change with a trigger and a backfill. */
@Migration(id = "0002_rename_name", at = "2026-11-02T10:00")
final class RenameName implements SchemaChange {
    @Override
    public void define(Changes change) {
        change.table("customers").renameColumn(column("name", text()), "full_name");
    }
}
