package dev.belay.dsl.lifecycle;

import dev.belay.dsl.Operation;
import dev.belay.dsl.OperationVisitor;

/** A later phase of an earlier change. */
public sealed interface LifecycleOperation extends Operation permits CatchUp, Contract, Purge, Revert, Swap {

    /** The id of the earlier change. */
    String change();

    /** Hands the operation to its own branch. For the stages of Belay, not for authors. */
    <R> R accept(LifecycleVisitor<R> visitor);

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.lifecycle(this);
    }
}
