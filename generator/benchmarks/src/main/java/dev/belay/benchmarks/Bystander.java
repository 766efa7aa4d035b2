package dev.belay.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A session that is in the way, as real databases have them: it begins a transaction, says one statement, holds what
 * that has locked for a while, commits, and soon begins again.
 */
final class Bystander extends Thread {

    private final Connections connections;
    private final Supplier<String> statement;
    private final Duration holds;
    private final Duration rests;
    private final Recorder recorder;
    private volatile boolean stopping;

    /**
     * One that has not begun yet.
     *
     * @param name what it is
     * @param statement what it says
     * @param holds how long it keeps its transaction open
     * @param rests how long it leaves the table alone then
     */
    Bystander(
            String name,
            Connections connections,
            Supplier<String> statement,
            Duration holds,
            Duration rests,
            Recorder recorder) {
        super(name);
        setDaemon(true);
        this.connections = connections;
        this.statement = statement;
        this.holds = holds;
        this.rests = rests;
        this.recorder = recorder;
    }

    @Override
    public void run() {
        try (Connection connection = connections.prepared()) {
            while (!stopping) {
                hold(connection);
                sleep(rests);
            }
        } catch (SQLException e) {
            recorder.failed(getName(), "the bystander gave up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hold(Connection connection) throws SQLException, InterruptedException {
        try (var each = connection.createStatement()) {
            each.execute(statement.get());
            sleep(holds);
            connection.commit();
        } catch (SQLException e) {
            recorder.failed(getName(), "SELECT", e);
            connection.rollback();
        }
    }

    private void sleep(Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        while (!stopping && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** Ends it. */
    void finish() throws InterruptedException {
        stopping = true;
        join();
    }
}
