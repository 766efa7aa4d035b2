package dev.belay.core.frameworks.pgroll;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.dsl.OperationVisitor;
import dev.belay.dsl.columns.ColumnOperation;
import dev.belay.dsl.constraints.ConstraintOperation;
import dev.belay.dsl.data.DataOperation;
import dev.belay.dsl.indexes.IndexOperation;
import dev.belay.dsl.lifecycle.LifecycleOperation;
import dev.belay.dsl.tables.TableOperation;
import dev.belay.dsl.types.TypeOperation;

/**
 * A change in pgroll's words. pgroll takes what it starts and completes as one, so that a change is said whole or not
 * at all. Constraints are left to SQL: for each of them pgroll copies the columns, and its copies lose what is said of
 * indexes and of grants, and validate foreign keys under a lock.
 */
final class NativeOperations implements OperationVisitor<Wording> {

    private final NativeTables tables;
    private final NativeColumns columns;
    private final NativeIndexes indexes;
    private final NativeLifecycle lifecycle;

    private NativeOperations(SchemaState before, SchemaState complete, PostgresWriter writer) {
        this.tables = new NativeTables(writer);
        this.columns = new NativeColumns(before, complete, writer);
        this.indexes = new NativeIndexes(before);
        this.lifecycle = new NativeLifecycle(before, writer);
    }

    /**
     * The operations of a change, where each of its own has words of pgroll's.
     *
     * @param change the change
     * @param before the schema that it starts from
     * @param complete the schema that it leads to with its contract
     * @param writer how SQL is written
     */
    static Wording of(Change change, SchemaState before, SchemaState complete, PostgresWriter writer) {
        var visitor = new NativeOperations(before, complete, writer);
        Wording wording = Wording.all(change.intents().stream()
                .map(intent -> intent.operation().accept(visitor))
                .toList());
        boolean isSqlAlone = wording.operations().stream()
                .allMatch(operation -> operation.values().containsKey("sql"));
        return wording.isSaid() && isSqlAlone ? Wording.none("pgroll has SQL alone for it") : wording;
    }

    @Override
    public Wording table(TableOperation operation) {
        return operation.accept(tables);
    }

    @Override
    public Wording column(ColumnOperation operation) {
        return operation.accept(columns);
    }

    @Override
    public Wording constraint(ConstraintOperation operation) {
        return Wording.none("a constraint: pgroll would copy its columns, without what their indexes say of order and"
                + " without the grants on them");
    }

    @Override
    public Wording index(IndexOperation operation) {
        return operation.accept(indexes);
    }

    @Override
    public Wording type(TypeOperation operation) {
        return Wording.none("an enum: pgroll has no operation for types");
    }

    @Override
    public Wording data(DataOperation operation) {
        return Wording.none("rows or SQL of the author: pgroll lets them stand in a migration of their own alone");
    }

    @Override
    public Wording lifecycle(LifecycleOperation operation) {
        return operation.accept(lifecycle);
    }
}
