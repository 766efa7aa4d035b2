package dev.belay.postgres.ddl;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.postgres.server.EmbeddedServer;
import dev.belay.postgres.server.ScratchDatabase;
import dev.belay.postgres.server.SharedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A database of its own and one session, for tests that run what the writer writes. */
final class Database implements AutoCloseable {

    private final ScratchDatabase scratch;
    private final Connection connection;
    private final PostgresWriter writer;

    Database(int major) throws SQLException {
        this(major, Policy.defaults());
    }

    Database(int major, Policy policy) throws SQLException {
        this(SharedServer.of(major), policy);
    }

    Database(EmbeddedServer server, Policy policy) throws SQLException {
        scratch = server.scratchDatabase();
        connection = scratch.connect();
        writer = new PostgresWriter(new ServerVersion(server.major()), policy);
    }

    Connection connection() {
        return connection;
    }

    /** Another session of the superuser. */
    Connection connect(Map<String, String> options) throws SQLException {
        return scratch.server().connect(scratch.name(), "postgres", options);
    }

    /** Another session of a role. */
    Connection connect(String role) throws SQLException {
        return scratch.server().connect(scratch.name(), role, Map.of());
    }

    void run(Ddl... statements) throws SQLException {
        run(connection, statements);
    }

    void run(Connection session, Ddl... statements) throws SQLException {
        for (Ddl statement : statements) {
            for (String sql : writer.statements(statement)) {
                sql(session, sql);
            }
        }
    }

    String written(Ddl statement) {
        return String.join(";\n", writer.statements(statement));
    }

    void sql(String... statements) throws SQLException {
        for (String statement : statements) {
            sql(connection, statement);
        }
    }

    static void sql(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** The rows of a query, their columns as text with a bar between them, NULL as a dash. */
    List<String> rows(String query) throws SQLException {
        return rows(connection, query);
    }

    static List<String> rows(Connection session, String query) throws SQLException {
        try (var statement = session.createStatement();
                var result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    String value = result.getString(column);
                    columns.add(value == null ? "-" : value);
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        }
    }

    String value(String query) throws SQLException {
        return rows(query).get(0);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        scratch.close();
    }
}
