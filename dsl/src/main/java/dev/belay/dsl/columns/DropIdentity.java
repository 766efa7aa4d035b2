package dev.belay.dsl.columns;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/**
 * Make an identity column a serial column, whose default draws from the same sequence.
 *
 * @param table the table
 * @param column the column
 */
public record DropIdentity(TableName table, Identifier column) implements ColumnOperation {

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.dropIdentity(this);
    }
}
