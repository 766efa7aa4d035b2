package dev.belay.dsl.constraints;

import dev.belay.dsl.Operation;
import dev.belay.dsl.OperationVisitor;
import dev.belay.dsl.names.TableName;

/** An operation on a constraint. */
public sealed interface ConstraintOperation extends Operation
        permits AddPrimaryKey,
                AddUnique,
                ReplacePrimaryKey,
                ReplaceUnique,
                AddCheck,
                AddForeignKey,
                DropConstraint,
                ValidateConstraint {

    /** The table that it is about. */
    TableName table();

    /** Hands the operation to its own branch. For the stages of Belay, not for authors. */
    <R> R accept(ConstraintVisitor<R> visitor);

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.constraint(this);
    }
}
