package dev.belay.postgres.sync;

import dev.belay.postgres.server.ScratchDatabase;
import dev.belay.postgres.server.SharedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.PGConnection;

/** A database for some settings, with the session that changes and looks, and one of a client. */
final class SyncDatabase implements AutoCloseable {

    private static final AtomicInteger WAITED = new AtomicInteger();

    private final int major;
    private final ScratchDatabase scratch;
    private final Connection migrator;
    private final Connection runner;
    private final Client client;
    private final Client other;
    private int tables;

    SyncDatabase(int major) throws SQLException {
        this.major = major;
        scratch = SharedServer.of(major).scratchDatabase();
        migrator = scratch.connect();
        runner = scratch.connect();
        client = new Client(scratch.connect());
        other = new Client(scratch.connect());
        try (var statement = migrator.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            for (String sql : TableScript.DATABASE) {
                statement.execute(sql);
            }
        }
    }

    int major() {
        return major;
    }

    /** A session that is no client: it runs the units, and looks at what is there. */
    Connection migrator() {
        return migrator;
    }

    /** The number of another table: what a change leaves behind is named after its table. */
    int nextTable() {
        return tables++;
    }

    /** The client, under the settings of its application. */
    Client client(Setting setting) throws SQLException {
        prepare(client, setting);
        return client;
    }

    /** Another client, under the same settings. */
    Client other(Setting setting) throws SQLException {
        prepare(other, setting);
        return other;
    }

    /** A session that a backfill keeps busy. */
    Connection runner() {
        return runner;
    }

    /** How many statements and backfills have had to wait so far. */
    static int waited() {
        return WAITED.get();
    }

    /** Whether a session has to wait for another; false when what it does has come to its end. */
    boolean waits(Connection session, CompletableFuture<?> statement) throws SQLException {
        return waits(session, statement, 0);
    }

    /** Whether the backfill waits for a row by itself: a batch also waits, for a millisecond, before it goes by it. */
    boolean backfillWaits(CompletableFuture<?> backfill) throws SQLException {
        return waits(runner, backfill, 150);
    }

    private boolean waits(Connection session, CompletableFuture<?> statement, int millis) throws SQLException {
        int process = session.unwrap(PGConnection.class).getBackendPID();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end) {
            if (statement.isDone()) {
                return false;
            }
            if (isBlocked(process, millis)) {
                WAITED.incrementAndGet();
                return true;
            }
        }
        throw new AssertionError("A statement neither ends nor waits.");
    }

    private boolean isBlocked(int process, int millis) throws SQLException {
        try (var statement = migrator.createStatement();
                var row = statement.executeQuery("SELECT cardinality(pg_blocking_pids(" + process
                        + ")) > 0 AND EXISTS ("
                        + "SELECT FROM pg_locks WHERE pid = " + process + " AND NOT granted AND coalesce(waitstart <="
                        + " clock_timestamp() - interval '" + millis + " ms', " + (millis == 0) + "))")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void prepare(Client client, Setting setting) throws SQLException {
        try (var statement = client.connection().createStatement()) {
            statement.execute(setting.path().sql());
            // A statement that waits where the model sees nobody to wait for is a failure, and not a test that hangs.
            statement.execute("SET lock_timeout = '20s'");
            statement.execute("SET TimeZone = '" + setting.timeZone() + "'");
        }
    }

    @Override
    public void close() throws SQLException {
        migrator.close();
        runner.close();
        client.connection().close();
        other.connection().close();
        scratch.close();
    }
}
