package dev.belay.dsl.constraints;

import dev.belay.dsl.names.TableName;

/**
 * Add a unique constraint to a table with rows.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record AddUnique(TableName table, Unique constraint) implements ConstraintOperation {

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.addUnique(this);
    }
}
