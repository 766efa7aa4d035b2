package dev.belay.dsl.tables;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/**
 * Rename a table; the old name lives on as a view until the contract.
 *
 * @param table the table
 * @param newName the new name, in the same schema
 */
public record RenameTable(TableName table, Identifier newName) implements TableOperation {

    @Override
    public <R> R accept(TableVisitor<R> visitor) {
        return visitor.renameTable(this);
    }
}
