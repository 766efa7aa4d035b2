package dev.belay.conformance;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.postgres.catalog.CatalogSnapshot;
import dev.belay.postgres.catalog.SnapshotScope;
import dev.belay.postgres.server.EmbeddedServer;
import dev.belay.postgres.server.ScratchDatabase;
import dev.belay.postgres.server.SharedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/**
 * A scratch database that a tool works on, with the questions that the tests ask of it.
 *
 * @param scratch the database
 */
record ProofDatabase(ScratchDatabase scratch) implements AutoCloseable {

    private static final String STATE_SCHEMA = Policy.defaults().stateSchema().value();

    /** An empty one on the shared server of the default version. */
    static ProofDatabase empty() throws SQLException {
        return empty(ServerVersion.DEFAULT);
    }

    /** An empty one on the shared server of a version. */
    static ProofDatabase empty(ServerVersion version) throws SQLException {
        return empty(SharedServer.of(version.major()));
    }

    /** An empty one on a server. */
    static ProofDatabase empty(EmbeddedServer server) throws SQLException {
        return new ProofDatabase(server.scratchDatabase());
    }

    /** One that holds what the plans say, put there statement by statement without any tool. */
    static ProofDatabase byHand(List<Plan> plans) throws SQLException {
        ProofDatabase database =
                empty(plans.stream().findFirst().map(Plan::server).orElse(ServerVersion.DEFAULT));
        for (Plan plan : plans) {
            for (Unit unit : plan.units()) {
                database.run(plan, unit, Policy.defaults());
            }
        }
        return database;
    }

    /** Runs a unit statement by statement without any tool. */
    void run(Plan plan, Unit unit, Policy policy) throws SQLException {
        run(unit, new PostgresWriter(plan.server(), policy));
    }

    private void run(Unit unit, PostgresWriter writer) throws SQLException {
        try (var connection = scratch.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(!unit.transactional());
            for (Step step : unit.steps()) {
                for (String sql : writer.statements(step.statement())) {
                    statement.execute(sql);
                }
            }
            if (unit.transactional()) {
                connection.commit();
            }
        }
    }

    /** Runs one statement in autocommit. */
    void execute(String sql) throws SQLException {
        try (var connection = scratch.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a script as a JDBC client does: split by the driver, one statement at a time, autocommit on. */
    void runScript(String script) throws SQLException {
        try (var connection = scratch.connect();
                var statement = connection.createStatement()) {
            for (NativeQuery query : Parser.parseJdbcSql(script, true, false, true, false, false)) {
                statement.execute(query.nativeSql);
            }
        }
    }

    /** The first column of the first row, as text; {@code null} prints as itself. */
    String ask(String query) throws SQLException {
        try (var connection = scratch.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    /** Whether a unit of a change has left its stamp in Belay's own table. */
    boolean isStamped(String change, String unit) throws SQLException {
        return !ask("SELECT to_regclass('" + STATE_SCHEMA + ".state')").equals("null")
                && ask("SELECT count(*) FROM " + STATE_SCHEMA + ".state WHERE change = '" + change + "' AND unit = '"
                                + unit + "'")
                        .equals("1");
    }

    /** The catalog as it would be after some statements, which are taken back. */
    CatalogSnapshot catalogAfter(List<String> statements) throws SQLException {
        try (Connection connection = scratch.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            var snapshot =
                    CatalogSnapshot.read(connection, SnapshotScope.allSchemas().without(STATE_SCHEMA, KeptRows.SCHEMA));
            connection.rollback();
            return snapshot;
        }
    }

    /** Where it is, for a program that is not Java: {@code postgresql://postgres@localhost:5432/name}. */
    String url(String scheme) {
        return scheme + "://postgres@localhost:" + port() + "/" + scratch.name();
    }

    /** Where it is, for Java. */
    String jdbcUrl() {
        return scratch.server().url(scratch.name());
    }

    /** The port of its server on this machine. */
    int port() {
        return scratch.server().port();
    }

    @Override
    public void close() throws SQLException {
        scratch.close();
    }
}
