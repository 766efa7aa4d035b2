package dev.belay.dsl.tables;

/**
 * Create a table, with its constraints and indexes.
 *
 * @param definition what the table holds
 */
public record CreateTable(TableDefinition definition) implements TableOperation {

    @Override
    public <R> R accept(TableVisitor<R> visitor) {
        return visitor.createTable(this);
    }
}
