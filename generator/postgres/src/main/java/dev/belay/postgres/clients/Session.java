package dev.belay.postgres.clients;

import dev.belay.postgres.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One connection of an application, which keeps every statement prepared on the server from its first use on. Values
 * travel as text, so that they can be compared as PostgreSQL prints them; a parameter has the type of the cast around
 * it, fixed when the statement is prepared, as a driver's would be.
 */
final class Session implements AutoCloseable {
    private static final String SETTINGS = "-c timezone=UTC -c datestyle=ISO -c lc_monetary=C -c statement_timeout=60s";

    private final EmbeddedServer server;
    private final String database;
    private final String role;
    private final String application;
    private final String searchPath;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private Connection connection;

    Session(EmbeddedServer server, String database, String role, String application, String searchPath)
            throws SQLException {
        this.server = server;
        this.database = database;
        this.role = role;
        this.application = application;
        this.searchPath = searchPath;
        this.connection = connect();
    }

    private Connection connect() throws SQLException {
        Connection fresh = server.connect(
                database,
                role,
                Map.of(
                        "prepareThreshold", "1",
                        "binaryTransfer", "false",
                        "stringtype", "unspecified",
                        "autosave", "never",
                        "ApplicationName", application,
                        "currentSchema", searchPath,
                        "options", SETTINGS));
        fresh.setAutoCommit(false);
        return fresh;
    }

    /** A new connection with nothing prepared. */
    void reconnect() throws SQLException {
        close();
        connection = connect();
    }

    /** The statement, prepared at its first use, with these parameters set. */
    PreparedStatement prepare(String sql, List<@Nullable String> parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int index = 0; index < parameters.size(); index++) {
            String parameter = parameters.get(index);
            if (parameter == null) {
                statement.setNull(index + 1, java.sql.Types.NULL);
            } else {
                statement.setString(index + 1, parameter);
            }
        }
        return statement;
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    /** Rolls back; connects again where the server has ended the session. */
    void recover() throws SQLException {
        try {
            connection.rollback();
        } catch (SQLException e) {
            if (connection.isValid(1)) {
                throw e;
            }
            reconnect();
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        prepared.clear();
        connection.close();
    }
}
