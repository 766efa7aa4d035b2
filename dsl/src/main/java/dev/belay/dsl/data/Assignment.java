package dev.belay.dsl.data;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.Value;

/**
 * One column that a backfill sets.
 *
 * @param column the column
 * @param value what it is set to; an expression may name columns of the row
 */
public record Assignment(Identifier column, Value value) {}
