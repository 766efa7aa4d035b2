package dev.belay.dsl.columns;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.DualWrite;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;

/**
 * Split a column into several new ones; all of them live until the contract.
 *
 * @param table the table
 * @param column the column
 * @param type its type, as the author believes it to be
 * @param whole how its value is computed from the parts, naming them
 * @param parts the new columns, and how each is computed from the old one
 * @param roundTrips whether the parts of a value give that value again, for every value
 * @param dualWrite who writes the column and its parts while all of them live
 */
public record SplitColumn(
        TableName table,
        Identifier column,
        SqlType type,
        SqlExpression whole,
        List<ColumnPart> parts,
        boolean roundTrips,
        DualWrite dualWrite)
        implements ColumnOperation {

    /** Splits a column, which a trigger keeps equal to its parts. */
    public SplitColumn(
            TableName table,
            Identifier column,
            SqlType type,
            SqlExpression whole,
            List<ColumnPart> parts,
            boolean roundTrips) {
        this(table, column, type, whole, parts, roundTrips, DualWrite.TRIGGER);
    }

    /**
     * Copies the list.
     *
     * @throws dev.belay.dsl.RefusedException if there are fewer than two parts, or a name stands twice
     */
    public SplitColumn {
        parts = ColumnPart.of(column, parts);
    }

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.splitColumn(this);
    }
}
