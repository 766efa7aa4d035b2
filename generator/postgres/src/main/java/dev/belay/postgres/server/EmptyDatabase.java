package dev.belay.postgres.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * An empty database with one session, for whoever makes objects in a transaction and rolls it back. Closing it hands it
 * to the next one, see {@link EmptyDatabases}.
 */
public final class EmptyDatabase implements AutoCloseable {
    /** Without autovacuum, what was rolled back stays in the catalogs and makes them slow to read. */
    private static final int MOST_USES = 50;

    private final EmptyDatabases home;
    private final ScratchDatabase database;
    private final List<String> extensions;
    private final Connection connection;
    private int uses;

    EmptyDatabase(EmptyDatabases home, ScratchDatabase database, List<String> extensions, Connection connection) {
        this.home = home;
        this.database = database;
        this.extensions = extensions;
        this.connection = connection;
    }

    /**
     * Its session, whose transaction is begun by the first statement.
     *
     * @return the session, not in autocommit mode
     */
    public Connection connection() {
        return connection;
    }

    /** Whether the next one may use it: it holds these extensions, and its session has survived. */
    boolean serves(List<String> wanted) throws SQLException {
        return extensions.equals(wanted) && uses < MOST_USES && connection.isValid(1);
    }

    /** Rolls back what was left open, and gives the database to the next one. */
    @Override
    public void close() throws SQLException {
        uses++;
        if (isCleared()) {
            home.giveBack(this);
        } else {
            drop();
        }
    }

    /** What a transaction does not take back are locks of the session. */
    private boolean isCleared() {
        try (var statement = connection.createStatement()) {
            connection.rollback();
            statement.execute("SELECT pg_catalog.pg_advisory_unlock_all()");
            connection.rollback();
            return true;
        } catch (SQLException lost) {
            return false;
        }
    }

    void drop() throws SQLException {
        connection.close();
        database.close();
    }
}
