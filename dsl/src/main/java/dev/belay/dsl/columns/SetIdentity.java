package dev.belay.dsl.columns;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/**
 * Make a serial column an identity column; its sequence keeps its name, and goes on where it is.
 *
 * @param table the table
 * @param column the column
 */
public record SetIdentity(TableName table, Identifier column) implements ColumnOperation {

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.setIdentity(this);
    }
}
