package dev.belay.dsl.columns;

import dev.belay.dsl.Operation;
import dev.belay.dsl.OperationVisitor;
import dev.belay.dsl.names.TableName;

/** An operation on one column. */
public sealed interface ColumnOperation extends Operation
        permits AddColumn,
                DropColumn,
                RenameColumn,
                ChangeType,
                ReplaceColumn,
                SplitColumn,
                MergeColumns,
                SetNotNull,
                DropNotNull,
                SetDefault,
                DropDefault,
                SetIdentity,
                DropIdentity,
                CommentOnColumn {

    /** The table that it is about. */
    TableName table();

    /** Hands the operation to its own branch. For the stages of Belay, not for authors. */
    <R> R accept(ColumnVisitor<R> visitor);

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.column(this);
    }
}
