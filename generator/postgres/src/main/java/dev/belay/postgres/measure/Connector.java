package dev.belay.postgres.measure;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens sessions of one database; whoever asks for one closes it. */
@FunctionalInterface
public interface Connector {
    /**
     * Opens a session.
     *
     * @param applicationName the name under which others see it
     * @return a connection in autocommit mode
     * @throws SQLException when the server refuses
     */
    Connection open(String applicationName) throws SQLException;
}
