package dev.belay.postgres.rehearsal;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.text;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** A change of one unit. */
@Migration(id = "0002_small_change", at = "2026-11-02T10:00")
final class SmallChange implements SchemaChange {
    @Override
    public void define(Changes change) {
        change.table("orders").addColumn(column("note", text()));
    }
}
