package dev.belay.dsl.tables;

import dev.belay.dsl.names.TableName;

/**
 * Create a table, with its constraints and indexes.
 *
 * @param definition what the table holds
 */
public record CreateTable(TableDefinition definition) implements TableOperation {

    @Override
    public TableName table() {
        return definition.name();
    }

    @Override
    public <R> R accept(TableVisitor<R> visitor) {
        return visitor.createTable(this);
    }
}
