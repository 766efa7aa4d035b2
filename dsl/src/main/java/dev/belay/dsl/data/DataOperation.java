package dev.belay.dsl.data;

import dev.belay.dsl.Operation;
import dev.belay.dsl.OperationVisitor;

/** A change of rows, or raw SQL. */
public sealed interface DataOperation extends Operation permits BackfillRows, RawSql {

    /** Hands the operation to its own branch. For the stages of Belay, not for authors. */
    <R> R accept(DataVisitor<R> visitor);

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.data(this);
    }
}
