package dev.belay.benchmarks;

import dev.belay.postgres.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * How the clients of a run reach the database: as an ordinary role that may read and write rows and nothing else.
 *
 * @param server the server
 * @param database the database
 */
record Connections(EmbeddedServer server, String database) {

    /** What the sessions of all clients are called in {@code pg_stat_activity}. */
    static final String APPLICATION = "belay bench client";

    private static final String ROLE = "belay_bench";
    private static final String SETTINGS = "-c timezone=UTC -c datestyle=ISO";

    /** Makes the role where it is missing, and grants it the rows of all tables. */
    void grant() throws SQLException {
        execute("DO $$ BEGIN IF to_regrole('" + ROLE + "') IS NULL THEN CREATE ROLE " + ROLE
                + " LOGIN; END IF; END $$");
        execute("GRANT USAGE ON SCHEMA public TO " + ROLE);
        execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + ROLE);
    }

    /** A session of somebody who belongs to no release, and keeps its statements prepared on the server. */
    Connection prepared() throws SQLException {
        return client("1", "");
    }

    /** A session of a client of a release that keeps its statements prepared on the server. */
    Connection prepared(Release release) throws SQLException {
        return client("1", release.searchPath());
    }

    /** A session of a client of a release behind a pooler, where nothing may be prepared. */
    Connection pooled(Release release) throws SQLException {
        return client("0", release.searchPath());
    }

    private Connection client(String prepareThreshold, String searchPath) throws SQLException {
        Connection connection = server.connect(
                database,
                ROLE,
                Map.of(
                        "prepareThreshold",
                        prepareThreshold,
                        "binaryTransfer",
                        "false",
                        "stringtype",
                        "unspecified",
                        "autosave",
                        "never",
                        "ApplicationName",
                        APPLICATION,
                        "options",
                        SETTINGS));
        look(connection, searchPath);
        connection.setAutoCommit(false);
        return connection;
    }

    private static void look(Connection connection, String searchPath) throws SQLException {
        if (!searchPath.isEmpty()) {
            try (var statement = connection.createStatement()) {
                statement.execute("SET search_path = " + searchPath);
            }
        }
    }

    /** A session that sees everything, and finds the table as a release does. */
    Connection watcher(Release release) throws SQLException {
        Connection connection = watcher();
        look(connection, release.searchPath());
        return connection;
    }

    /** A session that sees everything, for looks and checks. */
    Connection watcher() throws SQLException {
        return server.connect(
                database,
                EmbeddedServer.SUPERUSER,
                Map.of("ApplicationName", "belay bench watch", "binaryTransfer", "false", "options", SETTINGS));
    }

    /** A session of somebody who runs a contract by hand. */
    Connection contractor() throws SQLException {
        return server.connect(
                database,
                EmbeddedServer.SUPERUSER,
                Map.of("ApplicationName", "belay bench contract", "options", SETTINGS));
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = watcher();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A number that the database tells. */
    long ask(String query) throws SQLException {
        try (Connection connection = watcher();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
