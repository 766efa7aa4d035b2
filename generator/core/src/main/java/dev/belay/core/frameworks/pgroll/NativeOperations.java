package dev.belay.core.frameworks.pgroll;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.dsl.Intent;
import dev.belay.dsl.OperationVisitor;
import dev.belay.dsl.columns.ColumnOperation;
import dev.belay.dsl.constraints.ConstraintOperation;
import dev.belay.dsl.data.DataOperation;
import dev.belay.dsl.indexes.IndexOperation;
import dev.belay.dsl.lifecycle.LifecycleOperation;
import dev.belay.dsl.tables.TableOperation;
import dev.belay.dsl.types.TypeOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change in pgroll's words. pgroll takes what it starts and completes as one, so that a change is said whole or not at
 * all. Constraints are left to SQL: for each of them pgroll copies the columns, and its copies lose what is said of
 * indexes and of grants, and validate foreign keys under a lock.
 */
final class NativeOperations implements OperationVisitor<Optional<List<Json.Members>>> {

    private final NativeTables tables;
    private final NativeColumns columns;
    private final NativeIndexes indexes;

    private NativeOperations(SchemaState before, SchemaState complete, PostgresWriter writer) {
        this.tables = new NativeTables(writer);
        this.columns = new NativeColumns(before, complete, writer);
        this.indexes = new NativeIndexes(before);
    }

    /**
     * The operations of a change; empty where one of them has no words of pgroll's own, or none has.
     *
     * @param change the change
     * @param before the schema that it starts from
     * @param complete the schema that it leads to with its contract
     * @param writer how SQL is written
     */
    static Optional<List<Json.Members>> of(
            Change change, SchemaState before, SchemaState complete, PostgresWriter writer) {
        var visitor = new NativeOperations(before, complete, writer);
        List<Json.Members> all = new ArrayList<>();
        for (Intent intent : change.intents()) {
            Optional<List<Json.Members>> operations = intent.operation().accept(visitor);
            if (operations.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(operations.orElseThrow());
        }
        boolean isSqlAlone =
                all.stream().allMatch(operation -> operation.values().containsKey("sql"));
        return isSqlAlone ? Optional.empty() : Optional.of(all);
    }

    @Override
    public Optional<List<Json.Members>> table(TableOperation operation) {
        return operation.accept(tables);
    }

    @Override
    public Optional<List<Json.Members>> column(ColumnOperation operation) {
        return operation.accept(columns);
    }

    @Override
    public Optional<List<Json.Members>> constraint(ConstraintOperation operation) {
        return Optional.empty();
    }

    @Override
    public Optional<List<Json.Members>> index(IndexOperation operation) {
        return operation.accept(indexes);
    }

    @Override
    public Optional<List<Json.Members>> type(TypeOperation operation) {
        return Optional.empty();
    }

    @Override
    public Optional<List<Json.Members>> data(DataOperation operation) {
        return Optional.empty();
    }

    @Override
    public Optional<List<Json.Members>> lifecycle(LifecycleOperation operation) {
        return Optional.empty();
    }
}
