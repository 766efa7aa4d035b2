package dev.belay.dsl.indexes;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/**
 * Drop an index without blocking writes.
 *
 * @param table the table
 * @param index its name
 */
public record DropIndex(TableName table, Identifier index) implements IndexOperation {

    @Override
    public <R> R accept(IndexVisitor<R> visitor) {
        return visitor.dropIndex(this);
    }
}
