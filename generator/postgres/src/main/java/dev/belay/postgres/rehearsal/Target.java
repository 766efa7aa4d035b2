package dev.belay.postgres.rehearsal;

import dev.belay.core.config.Policy;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.postgres.catalog.SnapshotScope;
import dev.belay.postgres.measure.Connector;
import dev.belay.postgres.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** A database under rehearsal, and how a tool runs units on it: a session of its own for each. */
final class Target implements Connector {
    private static final String COLLAPSE = "-c belay.collapse=allow";
    /** What a tool's own retry is for; a deadlock or a serialization failure is a fault of the unit. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final int TRIES = 5;

    private final EmbeddedServer server;
    private final String database;
    private final Policy policy;
    private final StatementWriter writer;

    Target(EmbeddedServer server, String database, Policy policy, StatementWriter writer) {
        this.server = server;
        this.database = database;
        this.policy = policy;
        this.writer = writer;
    }

    EmbeddedServer server() {
        return server;
    }

    String database() {
        return database;
    }

    Policy policy() {
        return policy;
    }

    List<String> sql(List<? extends Ddl> statements) {
        return statements.stream()
                .flatMap(statement -> writer.statements(statement).stream())
                .toList();
    }

    /** The same kind of target over a copy of this database, to which nobody may be connected. */
    Target copy(String name) throws SQLException {
        server.cloneDatabase(database, name);
        return new Target(server, name, policy, writer);
    }

    void drop() throws SQLException {
        server.dropDatabase(database);
    }

    /** A session to which contracts do not object: nobody uses this database. */
    @Override
    public Connection open(String applicationName) throws SQLException {
        return server.connect(
                database, EmbeddedServer.SUPERUSER, Map.of("ApplicationName", applicationName, "options", COLLAPSE));
    }

    /** A session whose statement ends soon after its client is gone. */
    Connection openWatched(String applicationName) throws SQLException {
        return server.connect(
                database,
                EmbeddedServer.SUPERUSER,
                Map.of("ApplicationName", applicationName, "options", "-c client_connection_check_interval=50ms"));
    }

    /** A session that contracts take for a rollout on a live database. */
    Connection openLive(String applicationName) throws SQLException {
        return server.connect(database, EmbeddedServer.SUPERUSER, Map.of("ApplicationName", applicationName));
    }

    void apply(Unit unit) throws SQLException {
        run(
                unit.transactional(),
                sql(unit.steps().stream().map(step -> step.statement()).toList()));
    }

    void undo(Unit unit) throws SQLException {
        run(unit.wayBack().transactional(), sql(unit.wayBack().statements()));
    }

    private void run(boolean transactional, List<String> statements) throws SQLException {
        for (int trial = 1; ; trial++) {
            try (var connection = open("belay rehearsal")) {
                run(connection, transactional, statements);
                return;
            } catch (SQLException e) {
                if (trial == TRIES || !LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    /** Runs statements on a session: all of them in one transaction, or each for itself. */
    static void run(Connection connection, boolean transactional, List<String> statements) throws SQLException {
        connection.setAutoCommit(!transactional);
        try {
            for (var sql : statements) {
                execute(connection, sql);
            }
            if (transactional) {
                connection.commit();
            }
        } catch (SQLException e) {
            if (transactional && !connection.isClosed()) {
                connection.rollback();
            }
            throw e;
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The answer to a query of one number, behind what it creates for its session; NULL counts as 0. */
    long number(String query) throws SQLException {
        try (var connection = open("belay count")) {
            return number(connection, query);
        }
    }

    static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement()) {
            boolean selected = statement.execute(query);
            while (!selected && statement.getUpdateCount() >= 0) {
                selected = statement.getMoreResults();
            }
            try (var row = statement.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    static String quoted(Connection connection, Identifier name) throws SQLException {
        return connection.unwrap(PGConnection.class).escapeIdentifier(name.value());
    }

    static String quoted(Connection connection, TableName name) throws SQLException {
        return quoted(connection, name.schema()) + "." + quoted(connection, name.name());
    }

    /** What a fingerprint covers: everything but Belay's own state and what it retains. */
    SnapshotScope scope() {
        return SnapshotScope.allSchemas()
                .without(policy.stateSchema().value(), policy.retentionSchema().value());
    }
}
