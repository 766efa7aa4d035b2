package dev.belay.dsl.constraints;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.Value;

/**
 * How a row that violates a new check is mended: by the backfill, and by a trigger for writes of the previous release.
 *
 * @param column the column that is set
 * @param value what it is set to; an expression may name columns of the row
 */
public record Repair(Identifier column, Value value) {}
