package dev.belay.dsl.columns;

import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.Value;
import java.util.Optional;

/**
 * Add a column.
 *
 * @param table the table
 * @param column the new column
 * @param fill what rows that are there already get, where that is not the default
 */
public record AddColumn(TableName table, ColumnDefinition column, Optional<Value> fill) implements ColumnOperation {

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.addColumn(this);
    }
}
