package dev.belay.dsl.columns;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Conversion;
import dev.belay.dsl.values.DualWrite;
import dev.belay.dsl.values.OnUnconvertible;

/**
 * Replace a column by one of another type or meaning; both live until the contract.
 *
 * @param table the table
 * @param column the column
 * @param type its type, as the author believes it to be
 * @param replacement the new column, whose NOT NULL follows the old one
 * @param conversion both ways between the two
 * @param onUnconvertible what happens to a write that cannot be converted
 * @param roundTrips whether down(up(x)) = x for every x
 * @param dualWrite who writes both columns while both live
 */
public record ReplaceColumn(
        TableName table,
        Identifier column,
        SqlType type,
        ColumnDefinition replacement,
        Conversion conversion,
        OnUnconvertible onUnconvertible,
        boolean roundTrips,
        DualWrite dualWrite)
        implements ColumnOperation {

    /** Replaces a column, which a trigger keeps equal to its replacement. */
    public ReplaceColumn(
            TableName table,
            Identifier column,
            SqlType type,
            ColumnDefinition replacement,
            Conversion conversion,
            OnUnconvertible onUnconvertible,
            boolean roundTrips) {
        this(table, column, type, replacement, conversion, onUnconvertible, roundTrips, DualWrite.TRIGGER);
    }

    /**
     * Refuses a replacement under the same name.
     *
     * @throws RefusedException if the replacement has the old column's name
     */
    public ReplaceColumn {
        if (replacement.name().equals(column)) {
            throw new RefusedException(
                    "name-unchanged",
                    "The column \"" + column + "\" is replaced by one of the same name; both live until the contract.",
                    "Choose another name for the replacement.");
        }
    }

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.replaceColumn(this);
    }
}
