package dev.belay.dsl.tables;

import dev.belay.dsl.Operation;
import dev.belay.dsl.OperationVisitor;
import dev.belay.dsl.names.TableName;

/** An operation on a whole table. */
public sealed interface TableOperation extends Operation
        permits CreateTable, ExistingTable, DropTable, RenameTable, CommentOnTable {

    /** The table that it is about. */
    TableName table();

    /** Hands the operation to its own branch. For the stages of Belay, not for authors. */
    <R> R accept(TableVisitor<R> visitor);

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.table(this);
    }
}
