package dev.belay.core.ddl;

/**
 * One statement that the server runs, as a value that can be written, predicted and undone. What an author means is a
 * {@link dev.belay.dsl.Operation}; a plan turns it into these.
 */
public sealed interface Ddl
        permits TableDdl, ColumnDdl, ConstraintDdl, IndexDdl, TypeDdl, SyncDdl, RowDdl, GuardDdl, StateDdl {

    /** Hands the statement to the branch of its family. */
    <R> R accept(DdlVisitor<R> visitor);
}
