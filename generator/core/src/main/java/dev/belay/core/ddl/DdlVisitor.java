package dev.belay.core.ddl;

/**
 * One branch for each family of statements.
 *
 * @param <R> what the branches return
 */
public interface DdlVisitor<R> {

    /** {@link TableDdl}. */
    R table(TableDdl statement);

    /** {@link ColumnDdl}. */
    R column(ColumnDdl statement);

    /** {@link ConstraintDdl}. */
    R constraint(ConstraintDdl statement);

    /** {@link IndexDdl}. */
    R index(IndexDdl statement);

    /** {@link TypeDdl}. */
    R type(TypeDdl statement);

    /** {@link SyncDdl}. */
    R sync(SyncDdl statement);

    /** {@link RowDdl}. */
    R row(RowDdl statement);

    /** {@link GuardDdl}. */
    R guard(GuardDdl statement);

    /** {@link StateDdl}. */
    R state(StateDdl statement);
}
