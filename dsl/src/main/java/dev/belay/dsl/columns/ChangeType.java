package dev.belay.dsl.columns;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;

/**
 * Change a type in place; refused where PostgreSQL would rewrite the table.
 *
 * @param table the table
 * @param column the column
 * @param from the type it has
 * @param to the type it gets
 * @param assumeUtc whether timestamps without a zone are UTC, which lets them become timestamptz without a rewrite (PostgreSQL 12 and later)
 */
public record ChangeType(TableName table, Identifier column, SqlType from, SqlType to, boolean assumeUtc)
        implements ColumnOperation {

    /**
     * Refuses a change that changes nothing, and a promise about values the column does not hold.
     *
     * @throws RefusedException if both types are the same, or if {@code assumeUtc} is said of anything but a timestamp that gets
     *     a time zone
     */
    public ChangeType {
        if (from.equals(to)) {
            throw new RefusedException(
                    "type-unchanged",
                    "The column \"" + column + "\" already has the type \"" + to + "\".",
                    "Write the type it has in column(name, type) and the new one after it.");
        }
        if (assumeUtc && !gainsTimeZone(from, to)) {
            throw new RefusedException(
                    "assume-utc-without-timestamp",
                    "The column \"" + column + "\" goes from \"" + from + "\" to \"" + to
                            + "\", which no time zone changes.",
                    "Remove .assumeUtc().");
        }
    }

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.changeType(this);
    }

    private static boolean gainsTimeZone(SqlType from, SqlType to) {
        return from.name().equals("timestamp without time zone")
                && to.name().equals("timestamp with time zone")
                && from.dimensions() == to.dimensions();
    }
}
