package dev.belay.dsl.constraints;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/**
 * Validate a constraint that was added NOT VALID.
 *
 * @param table the table
 * @param constraint its name
 */
public record ValidateConstraint(TableName table, Identifier constraint) implements ConstraintOperation {

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.validateConstraint(this);
    }
}
