package dev.belay.dsl.indexes;

import dev.belay.dsl.Operation;
import dev.belay.dsl.OperationVisitor;
import dev.belay.dsl.names.TableName;

/** An operation on an index. */
public sealed interface IndexOperation extends Operation permits CreateIndex, DropIndex {

    /** The table that it is about. */
    TableName table();

    /** Hands the operation to its own branch. For the stages of Belay, not for authors. */
    <R> R accept(IndexVisitor<R> visitor);

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.index(this);
    }
}
