package dev.belay.conformance;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Somebody at work on orders who keeps a tool waiting, so that it can be met in the middle.
 *
 * @param database where
 * @param session whose
 */
record Blocked(ProofDatabase database, Connection session) implements AutoCloseable {

    /** Other databases of the server have waiting sessions of their own. */
    private static final String WAITING =
            " FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

    /** By somebody who reads, so that nobody changes the table. */
    static Blocked byReading(ProofDatabase database) throws SQLException {
        return by(database, "SELECT FROM public.orders");
    }

    /** By somebody who writes, so that nobody builds an index. */
    static Blocked byWriting(ProofDatabase database) throws SQLException {
        return by(database, "INSERT INTO public.orders (id) VALUES (-1)");
    }

    private static Blocked by(ProofDatabase database, String statement) throws SQLException {
        Connection session = database.scratch().connect();
        session.setAutoCommit(false);
        session.createStatement().execute(statement);
        return new Blocked(database, session);
    }

    /** Waits until so many sessions of this database wait for a lock. */
    void awaitWaiting(int sessions) throws Exception {
        while (Integer.parseInt(database.ask("SELECT count(*)" + WAITING)) < sessions) {
            Thread.sleep(10);
        }
    }

    /** Kills a tool that waits; the server does not notice. */
    void kill(Command.Running running) throws Exception {
        awaitWaiting(1);
        running.kill();
    }

    /** Ends what waits on the server, as an administrator does. */
    void end() throws SQLException {
        database.ask("SELECT count(pg_terminate_backend(pid))" + WAITING);
    }

    /** Stops it, and waits until whatever has waited is over. */
    void release() throws Exception {
        session.close();
        KilledRun.awaitItsSessions(database);
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
