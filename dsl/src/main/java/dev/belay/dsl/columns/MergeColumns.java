package dev.belay.dsl.columns;

import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.DualWrite;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;

/**
 * Merge several columns into a new one; all of them live until the contract.
 *
 * @param table the table
 * @param parts the old columns, of the types that the author believes them to have, and how each is computed from the
 *     new one
 * @param column the new column, which is NOT NULL where one of the parts is
 * @param whole how its value is computed from the parts, naming them
 * @param roundTrips whether the whole of parts gives those parts again, for every row
 * @param dualWrite who writes the parts and the new column while all of them live
 */
public record MergeColumns(
        TableName table,
        List<ColumnPart> parts,
        ColumnDefinition column,
        SqlExpression whole,
        boolean roundTrips,
        DualWrite dualWrite)
        implements ColumnOperation {

    /** Merges columns, which a trigger keeps equal to the new one. */
    public MergeColumns(
            TableName table, List<ColumnPart> parts, ColumnDefinition column, SqlExpression whole, boolean roundTrips) {
        this(table, parts, column, whole, roundTrips, DualWrite.TRIGGER);
    }

    /**
     * Copies the list.
     *
     * @throws dev.belay.dsl.RefusedException if there are fewer than two parts, or a name stands twice
     */
    public MergeColumns {
        parts = ColumnPart.of(column.name(), parts);
    }

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.mergeColumns(this);
    }
}
