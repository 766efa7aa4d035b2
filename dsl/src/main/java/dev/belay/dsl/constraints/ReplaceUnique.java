package dev.belay.dsl.constraints;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/**
 * Replace a unique constraint by one over other columns; both hold until the contract.
 *
 * @param table the table
 * @param old the name of the constraint that goes
 * @param constraint the constraint that takes its place, under a name of its own
 */
public record ReplaceUnique(TableName table, Identifier old, Unique constraint) implements ConstraintOperation {

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.replaceUnique(this);
    }
}
