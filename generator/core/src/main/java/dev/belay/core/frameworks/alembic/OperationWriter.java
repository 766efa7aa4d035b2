package dev.belay.core.frameworks.alembic;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.DdlVisitor;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.ddl.TypeDdl;
import dev.belay.core.sql.SqlStatements;
import java.util.List;

/** Writes statements as operations of Alembic where those lead to the same catalog, and as SQL elsewhere. */
final class OperationWriter implements DdlVisitor<List<Operation>> {

    private final RawSql raw;
    private final Columns columns;
    private final Tables tables;
    private final Constraints constraints;
    private final Indexes indexes;

    OperationWriter(PostgresWriter writer, ColumnTypes types) {
        this.raw = new RawSql(writer);
        this.columns = new Columns(types, raw);
        this.tables = new Tables(columns, raw);
        this.constraints = new Constraints(raw);
        this.indexes = new Indexes(raw);
    }

    /** The operations of statements, in their order. */
    List<Operation> operations(List<Ddl> statements) {
        return statements.stream()
                .flatMap(statement -> statement.accept(this).stream())
                .toList();
    }

    @Override
    public List<Operation> table(TableDdl statement) {
        return statement.accept(tables);
    }

    @Override
    public List<Operation> column(ColumnDdl statement) {
        return statement.accept(columns);
    }

    @Override
    public List<Operation> constraint(ConstraintDdl statement) {
        return statement.accept(constraints);
    }

    @Override
    public List<Operation> index(IndexDdl statement) {
        return statement.accept(indexes);
    }

    /** The operations of SQLAlchemy's enum types need a connection, which an offline script has not. */
    @Override
    public List<Operation> type(TypeDdl statement) {
        return raw.of(statement);
    }

    @Override
    public List<Operation> sync(SyncDdl statement) {
        return raw.of(statement);
    }

    /** An author's SQL may be several statements, and asyncpg takes one at a time. */
    @Override
    public List<Operation> row(RowDdl statement) {
        return statement.accept(new RowDdl.Visitor<List<Operation>>() {
            @Override
            public List<Operation> runBackfill(RowDdl.RunBackfill backfill) {
                return raw.named(backfill);
            }

            @Override
            public List<Operation> updateAll(RowDdl.UpdateAll update) {
                return raw.of(update);
            }

            @Override
            public List<Operation> runSql(RowDdl.RunSql sql) {
                return SqlStatements.of(sql.sql()).stream().map(RawSql::of).toList();
            }
        });
    }

    @Override
    public List<Operation> guard(GuardDdl statement) {
        return raw.named(statement);
    }

    @Override
    public List<Operation> state(StateDdl statement) {
        return raw.named(statement);
    }
}
