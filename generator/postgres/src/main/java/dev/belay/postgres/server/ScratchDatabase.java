package dev.belay.postgres.server;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database that is dropped when it is closed, sessions or not.
 *
 * @param server the server it lies on
 * @param name its name
 */
public record ScratchDatabase(EmbeddedServer server, String name) implements AutoCloseable {
    /**
     * Connects as the superuser.
     *
     * @return a connection in autocommit mode, to be closed by the caller
     * @throws SQLException when the server refuses
     */
    public Connection connect() throws SQLException {
        return server.connect(name);
    }

    @Override
    public void close() throws SQLException {
        server.dropDatabase(name);
    }
}
