package dev.belay.core.frameworks.prisma;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
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
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;

/**
 * Writes statements as Prisma's own generator does, names in quotes and a comment with the kind above each, where it
 * has a kind for them; everything else as {@link PostgresWriter} does. Both spellings make the same catalog.
 */
final class NativeWriter implements DdlVisitor<List<String>> {

    private final PostgresWriter postgres;
    private final NativeTables tables;
    private final NativeColumns columns;
    private final NativeConstraints constraints = new NativeConstraints();
    private final NativeIndexes indexes;
    private final NativeTypes types;

    /**
     * A writer for one server, one policy and one target.
     *
     * @param server the version that the statements are written for
     * @param policy the timeouts, the schemas and the service
     * @param schema the schema of Prisma's connection, the only one on its search path
     */
    NativeWriter(ServerVersion server, Policy policy, Identifier schema) {
        indexes = new NativeIndexes(schema.equals(TableName.PUBLIC) ? "" : Names.name(TableName.PUBLIC) + ".");
        postgres = new PostgresWriter(server, policy);
        tables = new NativeTables(postgres::statements);
        columns = new NativeColumns(postgres::statements);
        types = new NativeTypes(postgres::statements);
    }

    /** The SQL of a statement, without semicolons. */
    List<String> statements(Ddl statement) {
        return statement.accept(this);
    }

    @Override
    public List<String> table(TableDdl statement) {
        return statement.accept(tables);
    }

    @Override
    public List<String> column(ColumnDdl statement) {
        return statement.accept(columns);
    }

    @Override
    public List<String> constraint(ConstraintDdl statement) {
        return statement.accept(constraints);
    }

    @Override
    public List<String> index(IndexDdl statement) {
        return statement.accept(indexes);
    }

    @Override
    public List<String> type(TypeDdl statement) {
        return statement.accept(types);
    }

    @Override
    public List<String> sync(SyncDdl statement) {
        return postgres.statements(statement);
    }

    @Override
    public List<String> row(RowDdl statement) {
        return postgres.statements(statement);
    }

    @Override
    public List<String> guard(GuardDdl statement) {
        return postgres.statements(statement);
    }

    @Override
    public List<String> state(StateDdl statement) {
        return postgres.statements(statement);
    }
}
