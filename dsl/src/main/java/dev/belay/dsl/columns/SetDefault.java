package dev.belay.dsl.columns;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.Value;

/**
 * Set the default of a column, for rows to come.
 *
 * @param table the table
 * @param column the column
 * @param value the default
 */
public record SetDefault(TableName table, Identifier column, Value value) implements ColumnOperation {

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.setDefault(this);
    }
}
