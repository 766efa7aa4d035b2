package dev.belay.core.json;

import dev.belay.dsl.Operation;
import dev.belay.dsl.OperationVisitor;
import dev.belay.dsl.columns.ColumnOperation;
import dev.belay.dsl.constraints.ConstraintOperation;
import dev.belay.dsl.data.DataOperation;
import dev.belay.dsl.indexes.IndexOperation;
import dev.belay.dsl.lifecycle.LifecycleOperation;
import dev.belay.dsl.tables.TableOperation;
import dev.belay.dsl.types.TypeOperation;

/** Writes one operation; each family has a writer of its own. */
final class OperationWriter implements OperationVisitor<Fields> {

    private static final OperationWriter INSTANCE = new OperationWriter();

    private OperationWriter() {}

    static Fields write(Operation operation) {
        return operation.accept(INSTANCE);
    }

    /** The object of an operation, with the word that names it. */
    static Fields begin(Operation operation) {
        return new Fields().put("operation", Words.of(operation.getClass()));
    }

    @Override
    public Fields table(TableOperation operation) {
        return operation.accept(new TableWriter());
    }

    @Override
    public Fields column(ColumnOperation operation) {
        return operation.accept(new ColumnWriter());
    }

    @Override
    public Fields constraint(ConstraintOperation operation) {
        return operation.accept(new ConstraintWriter());
    }

    @Override
    public Fields index(IndexOperation operation) {
        return operation.accept(new IndexWriter());
    }

    @Override
    public Fields type(TypeOperation operation) {
        return operation.accept(new EnumWriter());
    }

    @Override
    public Fields data(DataOperation operation) {
        return operation.accept(new DataWriter());
    }

    @Override
    public Fields lifecycle(LifecycleOperation operation) {
        return operation.accept(new LifecycleWriter());
    }
}
