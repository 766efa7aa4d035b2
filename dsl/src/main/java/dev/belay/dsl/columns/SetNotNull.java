package dev.belay.dsl.columns;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Value;
import java.util.Optional;

/**
 * Forbid NULL in a column.
 *
 * @param table the table
 * @param column the column
 * @param type its type, as the author believes it to be
 * @param fill what NULLs become, or empty where the application promises that there are none
 */
public record SetNotNull(TableName table, Identifier column, SqlType type, Optional<Value> fill)
        implements ColumnOperation {

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.setNotNull(this);
    }
}
