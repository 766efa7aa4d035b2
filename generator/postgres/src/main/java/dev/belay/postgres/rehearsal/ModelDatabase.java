package dev.belay.postgres.rehearsal;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.ddl.TypeDdl;
import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.postgres.catalog.CatalogSnapshot;
import dev.belay.postgres.server.EmptyDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The catalog that a schema state stands for: its objects are created by plain statements, looked at, and taken back.
 * Beside the state it has the extensions of the database it stands next to.
 */
final class ModelDatabase implements AutoCloseable {
    private final Target real;
    private final EmptyDatabase empty;
    private final Connection connection;
    private final Map<SchemaState, CatalogSnapshot> known = new HashMap<>();

    private ModelDatabase(Target real, EmptyDatabase empty) {
        this.real = real;
        this.empty = empty;
        this.connection = empty.connection();
    }

    /** An empty database beside the real one, on the same server. */
    static ModelDatabase beside(Target real) throws SQLException {
        return new ModelDatabase(real, real.server().emptyDatabases().take(extensionsOf(real)));
    }

    private static List<String> extensionsOf(Target real) throws SQLException {
        var query = """
                SELECT pg_catalog.format('CREATE EXTENSION IF NOT EXISTS %I SCHEMA %I CASCADE', e.extname, n.nspname)
                FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
                WHERE e.extname <> 'plpgsql' AND n.nspname IN ('public', 'pg_catalog') ORDER BY e.oid
                """;
        var statements = new ArrayList<String>();
        try (var session = real.open("belay model");
                var statement = session.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        }
        return statements;
    }

    /** What the catalog of a database in that state says. */
    CatalogSnapshot snapshot(SchemaState state) throws SQLException {
        var shape = shapeOf(state);
        var before = known.get(shape);
        if (before != null) {
            return before;
        }
        var snapshot = within(shape, () -> CatalogSnapshot.read(connection, real.scope()));
        known.put(shape, snapshot);
        return snapshot;
    }

    /** Looks at something in a database of that state that lasts only as long. */
    <R> R within(SchemaState state, Look<R> look) throws SQLException {
        try {
            for (var schema : schemasOf(state)) {
                Target.execute(connection, "CREATE SCHEMA IF NOT EXISTS " + Target.quoted(connection, schema));
            }
            var types =
                    replay(state.rawSql().stream().filter(TypeStatements::in).toList());
            var drawn = DrawnSequence.of(real, state);
            for (var sequence : drawn) {
                Target.execute(connection, sequence.created());
            }
            for (var sql : real.sql(statements(state))) {
                Target.execute(connection, sql);
            }
            for (var sequence : drawn) {
                if (sequence.owned().isPresent()) {
                    Target.execute(connection, sequence.owned().get());
                }
            }
            nameSequences(state);
            replay(state.rawSql().stream().filter(sql -> !types.contains(sql)).toList());
            return look.at();
        } finally {
            connection.rollback();
        }
    }

    /** A renamed table keeps the identity sequences it was created with, under names that no statement says. */
    private void nameSequences(SchemaState state) throws SQLException {
        if (state.tables().values().stream().noneMatch(ModelDatabase::hasIdentity)) {
            return;
        }
        try (var session = real.open("belay model")) {
            for (var table : state.tables().values()) {
                for (var column : table.columns()) {
                    if (column.identity().isPresent()) {
                        nameSequence(session, table.name(), column.name());
                    }
                }
            }
        }
    }

    private static boolean hasIdentity(Table table) {
        return table.columns().stream().anyMatch(column -> column.identity().isPresent());
    }

    private void nameSequence(Connection session, TableName table, Identifier column) throws SQLException {
        var wanted = sequence(session, table, column);
        var given = sequence(connection, table, column);
        if (wanted.isPresent() && given.isPresent() && !wanted.equals(given)) {
            Target.execute(
                    connection,
                    "ALTER SEQUENCE " + given.get().qualified() + " RENAME TO "
                            + wanted.get().name());
        }
    }

    private record Sequence(String qualified, String name) {}

    private static Optional<Sequence> sequence(Connection session, TableName table, Identifier column)
            throws SQLException {
        var query = """
                SELECT pg_catalog.format('%I.%I', n.nspname, s.relname), pg_catalog.quote_ident(s.relname)
                FROM pg_catalog.pg_attribute a
                JOIN pg_catalog.pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid
                  AND d.refobjsubid = a.attnum AND d.classid = 'pg_class'::regclass AND d.deptype = 'i'
                JOIN pg_catalog.pg_class s ON s.oid = d.objid AND s.relkind = 'S'
                JOIN pg_catalog.pg_namespace n ON n.oid = s.relnamespace
                WHERE a.attrelid = pg_catalog.to_regclass(?) AND a.attname = ?
                """;
        try (var statement = session.prepareStatement(query)) {
            statement.setString(1, Target.quoted(session, table));
            statement.setString(2, column.value());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Sequence(rows.getString(1), rows.getString(2))) : Optional.empty();
            }
        }
    }

    /** Raw SQL whose objects are gone by now, or not there yet, leaves nothing; what has run is told. */
    private Set<String> replay(List<String> rawSql) throws SQLException {
        var run = new HashSet<String>();
        for (var sql : rawSql) {
            var before = connection.setSavepoint();
            try {
                Target.execute(connection, sql);
                run.add(sql);
            } catch (SQLException e) {
                connection.rollback(before);
            }
        }
        return run;
    }

    /** Tries to index over an expression, within {@link #within}. */
    void indexOn(TableName table, String expression) throws SQLException {
        Target.execute(connection, "CREATE INDEX ON " + Target.quoted(connection, table) + " (" + expression + ")");
    }

    /** Whether two states stand for the same catalog. */
    static boolean sameShape(SchemaState left, SchemaState right) {
        return shapeOf(left).equals(shapeOf(right));
    }

    private static SchemaState shapeOf(SchemaState state) {
        return new SchemaState(
                state.tables(),
                state.enums(),
                state.views(),
                state.triggers(),
                state.conversions(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                state.rawSql());
    }

    private static List<Identifier> schemasOf(SchemaState state) {
        var tables = state.tables().keySet().stream().map(TableName::schema);
        var types = state.enums().stream().map(EnumType::schema);
        return Stream.concat(tables, types)
                .filter(schema -> !schema.equals(TableName.PUBLIC))
                .distinct()
                .toList();
    }

    private static List<Ddl> statements(SchemaState state) {
        var statements = new ArrayList<Ddl>();
        state.enums().forEach(type -> statements.add(new TypeDdl.CreateEnum(type)));
        state.tables().values().forEach(table -> statements.add(new TableDdl.Create(created(table))));
        state.tables().values().forEach(table -> addIndexes(table, statements));
        state.tables().values().forEach(table -> addLateConstraints(table, statements));
        state.tables().values().forEach(table -> addComments(table, statements));
        state.conversions().forEach(function -> statements.add(new SyncDdl.CreateConversion(function)));
        state.triggers().forEach(trigger -> statements.add(new SyncDdl.Create(trigger)));
        state.views()
                .forEach(view -> statements.add(TableDdl.CreateView.of(view).among(state.views())));
        return statements;
    }

    private static Table created(Table table) {
        return table.withConstraints(table.constraints().stream()
                .filter(constraint -> !isLate(constraint))
                .toList());
    }

    /**
     * Foreign keys want both tables; CREATE TABLE takes no NOT VALID, and makes one of two keys over the same columns.
     */
    private static boolean isLate(NamedConstraint constraint) {
        return constraint.definition() instanceof ForeignKey
                || constraint.definition() instanceof Unique
                || !constraint.validated();
    }

    private static void addIndexes(Table table, List<Ddl> statements) {
        table.indexes().forEach(index -> statements.add(new IndexDdl.Create(table.name(), index, false)));
    }

    private static void addLateConstraints(Table table, List<Ddl> statements) {
        table.constraints().stream()
                .filter(ModelDatabase::isLate)
                .forEach(constraint -> statements.add(new ConstraintDdl.Add(table.name(), constraint)));
    }

    private static void addComments(Table table, List<Ddl> statements) {
        if (table.comment().isPresent()) {
            statements.add(new TableDdl.Comment(table.name(), table.comment()));
        }
        table.columns().stream()
                .filter(column -> column.comment().isPresent())
                .forEach(
                        column -> statements.add(new ColumnDdl.Comment(table.name(), column.name(), column.comment())));
    }

    @Override
    public void close() throws SQLException {
        empty.close();
    }

    /** Something to look at while the objects are there. */
    @FunctionalInterface
    interface Look<R> {
        R at() throws SQLException;
    }
}
