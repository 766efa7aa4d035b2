package dev.belay.dsl.types;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/**
 * A column of an enum type whose label is renamed, and the column of the new type that takes its place.
 *
 * @param table the table
 * @param column the column
 * @param newName the name of the column that takes its place
 */
public record RelabelledColumn(TableName table, Identifier column, Identifier newName) {

    /** Refuses a column that would stand in its own place. */
    public RelabelledColumn {
        if (column.equals(newName)) {
            throw new RefusedException(
                    "name-unchanged",
                    "The column \"" + column + "\" is replaced by one of the same name; both live until the contract.",
                    "Choose another name for the replacement.");
        }
    }
}
