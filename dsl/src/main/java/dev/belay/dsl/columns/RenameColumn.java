package dev.belay.dsl.columns;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.DualWrite;

/**
 * Rename a column; both names live until the contract.
 *
 * @param table the table
 * @param column the column
 * @param type its type, as the author believes it to be
 * @param newName the new name
 * @param dualWrite who writes both names while both live
 */
public record RenameColumn(TableName table, Identifier column, SqlType type, Identifier newName, DualWrite dualWrite)
        implements ColumnOperation {

    /** Renames a column, which a trigger keeps equal under both names. */
    public RenameColumn(TableName table, Identifier column, SqlType type, Identifier newName) {
        this(table, column, type, newName, DualWrite.TRIGGER);
    }

    /**
     * Refuses a name that does not change.
     *
     * @throws RefusedException if the new name is the old one
     */
    public RenameColumn {
        if (newName.equals(column)) {
            throw new RefusedException(
                    "name-unchanged",
                    "The new name of the column \"" + column + "\" is the old one.",
                    "Choose another name.");
        }
    }

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.renameColumn(this);
    }
}
