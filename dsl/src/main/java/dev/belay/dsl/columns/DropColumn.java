package dev.belay.dsl.columns;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;

/**
 * Drop a column once nothing uses it.
 *
 * @param table the table
 * @param column the column
 * @param type its type, as the author believes it to be
 * @param retain whether the contract keeps the values under another name instead of dropping them
 */
public record DropColumn(TableName table, Identifier column, SqlType type, boolean retain) implements ColumnOperation {

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.dropColumn(this);
    }
}
