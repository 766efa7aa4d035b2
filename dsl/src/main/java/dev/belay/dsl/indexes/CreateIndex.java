package dev.belay.dsl.indexes;

import dev.belay.dsl.names.TableName;

/**
 * Create an index without blocking writes.
 *
 * @param table the table
 * @param index the index
 */
public record CreateIndex(TableName table, IndexDefinition index) implements IndexOperation {

    @Override
    public <R> R accept(IndexVisitor<R> visitor) {
        return visitor.createIndex(this);
    }
}
