package dev.belay.dsl.values;

/**
 * How a column's old and new shape are computed from each other. Both expressions must be immutable.
 *
 * @param up from the old column to the new one, naming the old column
 * @param down from the new column to the old one, naming the new column
 */
public record Conversion(SqlExpression up, SqlExpression down) {}
