package dev.belay.dsl.constraints;

import dev.belay.dsl.names.TableName;

/**
 * Add a primary key to a table with rows.
 *
 * @param table the table
 * @param constraint the key
 */
public record AddPrimaryKey(TableName table, PrimaryKey constraint) implements ConstraintOperation {

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.addPrimaryKey(this);
    }
}
