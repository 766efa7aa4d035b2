package dev.belay.dsl.constraints;

import dev.belay.dsl.names.TableName;

/**
 * Replace the primary key of a table by one over other columns; the rows obey both until the contract.
 *
 * @param table the table
 * @param constraint the key that takes its place; it keeps the name of the other one where it has none of its own
 */
public record ReplacePrimaryKey(TableName table, PrimaryKey constraint) implements ConstraintOperation {

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.replacePrimaryKey(this);
    }
}
