package dev.belay.dsl.columns;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/**
 * Remove the default of a column.
 *
 * @param table the table
 * @param column the column
 */
public record DropDefault(TableName table, Identifier column) implements ColumnOperation {

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.dropDefault(this);
    }
}
