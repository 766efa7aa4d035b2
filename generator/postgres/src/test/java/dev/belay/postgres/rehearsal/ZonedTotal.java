package dev.belay.postgres.rehearsal;

import static dev.belay.dsl.Sql.conversion;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.text;
import static dev.belay.dsl.types.Types.timestamptz;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.values.OnUnconvertible;

/** A conversion that depends on the time zone of whoever asks. */
@Migration(id = "0002_zoned_total", at = "2026-11-02T10:00")
final class ZonedTotal implements SchemaChange {
    @Override
    public void define(Changes change) {
        change.table("orders")
                .replaceColumn(
                        column("legacy_ref", text()),
                        column("placed_at", timestamptz()),
                        conversion("legacy_ref::timestamptz", "placed_at::text"))
                .onUnconvertible(OnUnconvertible.NULL_AND_REPORT);
    }
}
