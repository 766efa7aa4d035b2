package dev.belay.core.plan.expansion;

import dev.belay.dsl.OperationVisitor;
import dev.belay.dsl.columns.ColumnOperation;
import dev.belay.dsl.constraints.ConstraintOperation;
import dev.belay.dsl.data.DataOperation;
import dev.belay.dsl.indexes.IndexOperation;
import dev.belay.dsl.lifecycle.LifecycleOperation;
import dev.belay.dsl.tables.TableOperation;
import dev.belay.dsl.types.TypeOperation;

/**
 * Expands each operation into a draft and returns it.
 *
 * @param draft what the change becomes
 */
public record Expansions(Draft draft) implements OperationVisitor<Draft> {

    @Override
    public Draft table(TableOperation operation) {
        return operation.accept(new TableExpansions(draft));
    }

    @Override
    public Draft column(ColumnOperation operation) {
        return operation.accept(new ColumnExpansions(draft));
    }

    @Override
    public Draft constraint(ConstraintOperation operation) {
        return operation.accept(new ConstraintExpansions(draft));
    }

    @Override
    public Draft index(IndexOperation operation) {
        return operation.accept(new IndexExpansions(draft));
    }

    @Override
    public Draft type(TypeOperation operation) {
        return operation.accept(new TypeExpansions(draft));
    }

    @Override
    public Draft data(DataOperation operation) {
        return operation.accept(new DataExpansions(draft));
    }

    @Override
    public Draft lifecycle(LifecycleOperation operation) {
        return operation.accept(new LifecycleExpansions(draft));
    }
}
