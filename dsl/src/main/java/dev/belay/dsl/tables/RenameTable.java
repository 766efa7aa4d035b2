package dev.belay.dsl.tables;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/**
 * Rename a table; the old name lives on as a view until the contract.
 *
 * @param table the table
 * @param newName the new name, in the same schema
 */
public record RenameTable(TableName table, Identifier newName) implements TableOperation {

    /**
     * Refuses a name that does not change.
     *
     * @throws RefusedException if the new name is the old one
     */
    public RenameTable {
        if (newName.equals(table.name())) {
            throw new RefusedException(
                    "name-unchanged",
                    "The new name of the table \"" + table + "\" is the old one.",
                    "Choose another name.");
        }
    }

    @Override
    public <R> R accept(TableVisitor<R> visitor) {
        return visitor.renameTable(this);
    }
}
