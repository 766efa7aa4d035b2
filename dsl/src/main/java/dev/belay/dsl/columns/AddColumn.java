package dev.belay.dsl.columns;

import dev.belay.dsl.RefusedException;
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

    /**
     * Refuses a column with two sources of values.
     *
     * @throws RefusedException if there is more than one of default, identity and generation expression, or a fill beside
     *     an identity or a generation expression
     */
    public AddColumn {
        column.requireOneSource();
        if (fill.isPresent()
                && (column.identity().isPresent() || column.generated().isPresent())) {
            throw new RefusedException(
                    "conflicting-values",
                    "The column \"" + column.name() + "\" has a fill, but PostgreSQL computes its values.",
                    "Remove .fillWith(...) or .fillFrom(...).");
        }
    }

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.addColumn(this);
    }
}
