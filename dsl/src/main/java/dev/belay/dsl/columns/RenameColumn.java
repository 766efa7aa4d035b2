package dev.belay.dsl.columns;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;

/**
 * Rename a column; both names live until the contract.
 *
 * @param table the table
 * @param column the column
 * @param type its type, as the author believes it to be
 * @param newName the new name
 */
public record RenameColumn(TableName table, Identifier column, SqlType type, Identifier newName)
        implements ColumnOperation {

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.renameColumn(this);
    }
}
