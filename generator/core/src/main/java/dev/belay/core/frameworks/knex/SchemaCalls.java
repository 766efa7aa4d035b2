package dev.belay.core.frameworks.knex;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.DdlVisitor;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.ddl.TypeDdl;
import dev.belay.dsl.names.TableName;
import java.util.Optional;

/**
 * What Knex's schema builder says of a statement where it leads to the same catalog; nothing where only SQL does. Its
 * {@code .alter()} rewrites, its checks and foreign keys are never NOT VALID, it knows no CONCURRENTLY, no enum, no
 * function, and a comment with a quote breaks its SQL (Knex 3.3).
 */
final class SchemaCalls implements DdlVisitor<Optional<SchemaCall>> {

    private final TableDdl.Visitor<Optional<SchemaCall>> tables = new TableCalls();
    private final ColumnDdl.Visitor<Optional<SchemaCall>> columns = new AlterColumnCalls();
    private final ConstraintDdl.Visitor<Optional<SchemaCall>> constraints = new ConstraintCalls();
    private final IndexDdl.Visitor<Optional<SchemaCall>> indexes = new IndexCalls();

    /** One change of a table. */
    static Optional<SchemaCall> alter(TableName table, Optional<CallChain> change) {
        return change.filter(chain -> Words.isPlain(table))
                .map(chain -> SchemaCall.alter(Words.constant(table.name()), chain));
    }

    @Override
    public Optional<SchemaCall> table(TableDdl statement) {
        return statement.accept(tables);
    }

    @Override
    public Optional<SchemaCall> column(ColumnDdl statement) {
        return statement.accept(columns);
    }

    @Override
    public Optional<SchemaCall> constraint(ConstraintDdl statement) {
        return statement.accept(constraints);
    }

    @Override
    public Optional<SchemaCall> index(IndexDdl statement) {
        return statement.accept(indexes);
    }

    @Override
    public Optional<SchemaCall> type(TypeDdl statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> sync(SyncDdl statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> row(RowDdl statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> guard(GuardDdl statement) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaCall> state(StateDdl statement) {
        return Optional.empty();
    }
}
