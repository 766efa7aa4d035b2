package dev.belay.dsl;

import dev.belay.dsl.columns.ColumnOperation;
import dev.belay.dsl.constraints.ConstraintOperation;
import dev.belay.dsl.data.DataOperation;
import dev.belay.dsl.indexes.IndexOperation;
import dev.belay.dsl.lifecycle.LifecycleOperation;
import dev.belay.dsl.tables.TableOperation;
import dev.belay.dsl.types.TypeOperation;

/** One intent of an author: a value of one of the sealed families, each of which has a package and a visitor. */
public sealed interface Operation
        permits TableOperation,
                ColumnOperation,
                ConstraintOperation,
                IndexOperation,
                TypeOperation,
                DataOperation,
                LifecycleOperation {

    /** Hands the operation to the branch of its family. For the stages of Belay, not for authors. */
    <R> R accept(OperationVisitor<R> visitor);
}
