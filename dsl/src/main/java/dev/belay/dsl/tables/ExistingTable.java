package dev.belay.dsl.tables;

/**
 * Tell the schema state what the database already holds; nothing is written.
 *
 * @param definition what the table holds
 */
public record ExistingTable(TableDefinition definition) implements TableOperation {

    @Override
    public <R> R accept(TableVisitor<R> visitor) {
        return visitor.existingTable(this);
    }
}
