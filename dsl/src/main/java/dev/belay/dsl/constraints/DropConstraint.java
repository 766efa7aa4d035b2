package dev.belay.dsl.constraints;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/**
 * Drop a constraint.
 *
 * @param table the table
 * @param constraint its name
 */
public record DropConstraint(TableName table, Identifier constraint) implements ConstraintOperation {

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.dropConstraint(this);
    }
}
