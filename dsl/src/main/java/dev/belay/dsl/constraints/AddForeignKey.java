package dev.belay.dsl.constraints;

import dev.belay.dsl.names.TableName;

/**
 * Add a foreign key to a table with rows.
 *
 * @param table the table
 * @param constraint the foreign key
 */
public record AddForeignKey(TableName table, ForeignKey constraint) implements ConstraintOperation {

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.addForeignKey(this);
    }
}
