package dev.belay.dsl;

import dev.belay.dsl.columns.ColumnOperation;
import dev.belay.dsl.constraints.ConstraintOperation;
import dev.belay.dsl.data.DataOperation;
import dev.belay.dsl.indexes.IndexOperation;
import dev.belay.dsl.lifecycle.LifecycleOperation;
import dev.belay.dsl.tables.TableOperation;
import dev.belay.dsl.types.TypeOperation;

/**
 * One branch for each family of operations; each family has a visitor of its own for its operations.
 *
 * @param <R> what the branches return
 */
public interface OperationVisitor<R> {

    /** Whole tables. */
    R table(TableOperation operation);

    /** Columns. */
    R column(ColumnOperation operation);

    /** Constraints. */
    R constraint(ConstraintOperation operation);

    /** Indexes. */
    R index(IndexOperation operation);

    /** Types. */
    R type(TypeOperation operation);

    /** Rows and raw SQL. */
    R data(DataOperation operation);

    /** Later phases of an earlier change. */
    R lifecycle(LifecycleOperation operation);
}
