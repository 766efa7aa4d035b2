package dev.belay.dsl.columns;

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

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.changeType(this);
    }
}
