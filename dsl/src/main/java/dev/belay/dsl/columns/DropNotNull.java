package dev.belay.dsl.columns;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/**
 * Allow NULL in a column.
 *
 * @param table the table
 * @param column the column
 */
public record DropNotNull(TableName table, Identifier column) implements ColumnOperation {

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.dropNotNull(this);
    }
}
