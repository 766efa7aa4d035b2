package dev.belay.dsl.constraints;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;

/**
 * A foreign key.
 *
 * @param name its name, {@code <table>_<columns>_fkey} when empty
 * @param columns the referencing columns in order, at least one
 * @param target the referenced table
 * @param targetColumns the referenced columns, as many
 * @param onDelete what a deleted target row does to its referencing rows
 * @param onUpdate what a changed target key does to its referencing rows
 * @param deferrability when it is checked
 */
public record ForeignKey(
        Optional<Identifier> name,
        List<Identifier> columns,
        TableName target,
        List<Identifier> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Deferrability deferrability)
        implements TableConstraint {

    /** Copies the columns and refuses lists of different length. */
    public ForeignKey {
        columns = KeyColumns.checked("A foreign key", columns);
        targetColumns = KeyColumns.checked("A foreign key's target", targetColumns);
        if (columns.size() != targetColumns.size()) {
            throw new RefusedException(
                    "column-count",
                    "A foreign key of " + columns.size() + " columns references " + targetColumns.size() + ".",
                    "Name as many columns on both sides.");
        }
    }

    /** The same foreign key to another table, or to the same one under another name. */
    public ForeignKey referencing(TableName newTarget) {
        return new ForeignKey(name, columns, newTarget, targetColumns, onDelete, onUpdate, deferrability);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.foreignKey(this);
    }
}
