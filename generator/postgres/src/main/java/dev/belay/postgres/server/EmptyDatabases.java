package dev.belay.postgres.server;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * The empty databases of a server, used one after the other by many: to create one, to connect to it and to look at its
 * catalog for the first time takes longer than most of what is done there. They go with the server.
 */
public final class EmptyDatabases {
    private final EmbeddedServer server;
    private final ConcurrentLinkedDeque<EmptyDatabase> idle = new ConcurrentLinkedDeque<>();

    EmptyDatabases(EmbeddedServer server) {
        this.server = server;
    }

    /**
     * A database that nobody else uses until it is closed.
     *
     * @param extensions the statements that create the extensions it is to have; nothing else is in it
     * @return the database
     * @throws SQLException when the server refuses, or an extension is not there
     */
    public EmptyDatabase take(List<String> extensions) throws SQLException {
        for (var next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
            if (next.serves(extensions)) {
                return next;
            }
            next.drop();
        }
        return make(extensions);
    }

    private EmptyDatabase make(List<String> extensions) throws SQLException {
        var scratch = server.scratchDatabase();
        var database = new EmptyDatabase(
                this,
                scratch,
                List.copyOf(extensions),
                server.connect(scratch.name(), EmbeddedServer.SUPERUSER, Map.of("ApplicationName", "belay model")));
        try (var statement = database.connection().createStatement()) {
            for (var extension : extensions) {
                statement.execute(extension);
            }
            database.connection().setAutoCommit(false);
            return database;
        } catch (SQLException refused) {
            database.drop();
            throw refused;
        }
    }

    void giveBack(EmptyDatabase database) {
        idle.addFirst(database);
    }
}
