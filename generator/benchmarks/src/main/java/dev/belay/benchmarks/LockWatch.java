package dev.belay.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * Looks every few milliseconds for a client's statement that waits for a lock which somebody else than a client holds
 * or has asked for before it, and remembers the longest wait.
 */
final class LockWatch extends Thread {

    private static final int EVERY_MILLIS = 10;

    /** Whom a session waits for is costly to find out, so only those that wait are asked. */
    private static final String WAITING = """
            SELECT extract(epoch FROM clock_timestamp() - l.waitstart) * 1000,
              l.mode || ' on ' || coalesce(l.relation::regclass::text, l.locktype) || ' behind ' ||
              coalesce((SELECT string_agg(DISTINCT b.application_name || ': ' || left(regexp_replace(b.query, '\\s+', ' ', 'g'), 120), '; ')
                FROM pg_stat_activity AS b
                WHERE b.pid = ANY (pg_blocking_pids(l.pid)) AND b.application_name <> ?), '')
            FROM pg_locks AS l
            JOIN pg_stat_activity AS a ON a.pid = l.pid
            WHERE NOT l.granted AND l.waitstart IS NOT NULL AND a.application_name = ?
              AND EXISTS (
                SELECT FROM pg_stat_activity AS b
                WHERE b.pid = ANY (pg_blocking_pids(l.pid)) AND b.application_name <> ?)
            ORDER BY 1 DESC LIMIT 1""";

    private final Connections connections;
    private final Recorder recorder;
    private final Lateness lateness = new Lateness(EVERY_MILLIS);
    private volatile boolean stopping;
    private Longest longest = new Longest(0, 0, "");

    LockWatch(Connections connections, Recorder recorder) {
        super("belay-bench-locks");
        setDaemon(true);
        this.connections = connections;
        this.recorder = recorder;
    }

    /**
     * The longest wait so far.
     *
     * @param millis how long
     * @param lateMillis how late the watch itself was meanwhile: no server ends a wait on time on a machine that is busy
     * @param what for which lock, behind whom
     */
    record Longest(double millis, double lateMillis, String what) {

        private double own() {
            return millis - lateMillis;
        }
    }

    synchronized Longest longest() {
        return longest;
    }

    @Override
    public void run() {
        try (Connection connection = connections.watcher();
                PreparedStatement statement = connection.prepareStatement(WAITING)) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                statement.setString(parameter, Connections.APPLICATION);
            }
            while (!stopping) {
                lateness.look();
                look(statement);
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
            }
        } catch (SQLException e) {
            recorder.failed("watch", "looking for locks", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            if (rows.next()) {
                seen(rows.getDouble(1), rows.getString(2));
            }
        }
    }

    private synchronized void seen(double millis, String lock) {
        Longest wait = new Longest(millis, lateness.within(millis), lock);
        if (wait.own() > longest.own()) {
            longest = wait;
        }
    }

    /** Ends it. */
    void finish() throws InterruptedException {
        stopping = true;
        join();
    }
}
