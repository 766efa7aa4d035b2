package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.SQLException;

/**
 * A run of a tool that fills a column of orders and is ended by {@code kill -9} while it does.
 *
 * @param running the tool
 * @param database where it fills
 * @param column what it fills
 */
record KilledRun(Command.Running running, ProofDatabase database, String column) {

    static KilledRun of(Command.Running running, ProofDatabase database, String column) {
        return new KilledRun(running, database, column);
    }

    /** Kills the tool when more rows than that are filled, and says how many are when the server has noticed. */
    long killedAbove(long above, long rows) throws Exception {
        while (filled() <= above) {
            if (!running.process().isAlive()) {
                fail("ended by itself: %s", running.await().output());
            }
            Thread.sleep(10);
        }
        running.kill();
        awaitItsSessions(database);
        long filled = filled();
        assertThat(filled).as("rows filled when it was killed").isBetween(1L, rows - 1L);
        return filled;
    }

    /** Waits until the server has noticed that nobody is there. */
    static void awaitItsSessions(ProofDatabase database) throws Exception {
        while (!database.ask("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pid <> pg_backend_pid()")
                .equals("0")) {
            Thread.sleep(20);
        }
    }

    private long filled() throws SQLException {
        return database.ask("SELECT count(*) FROM pg_attribute WHERE attrelid = 'orders'::regclass AND attname = '"
                                + column + "'")
                        .equals("1")
                ? Long.parseLong(database.ask("SELECT count(" + column + ") FROM orders"))
                : 0;
    }
}
