package dev.belay.postgres.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sessions that hold locks in the way of a statement, and let it through one after the other. */
final class Stall implements AutoCloseable {
    private static final long BETWEEN_SAMPLES_MICROS = 500;

    private final Deque<Connection> holders = new ArrayDeque<>();

    Stall(Connector connector, List<String> obstacles) throws SQLException {
        try {
            for (var obstacle : obstacles) {
                var holder = connector.open("belay obstacle");
                holders.add(holder);
                holder.setAutoCommit(false);
                try (var statement = holder.createStatement()) {
                    statement.execute(obstacle);
                }
            }
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    /** Runs the work in a thread of its own and samples until it has ended. */
    void run(Work work, LockTrace trace) throws SQLException {
        var running = new FutureTask<Void>(() -> {
            work.run();
            return null;
        });
        var thread = new Thread(running, "belay-measured-statement");
        thread.start();
        try {
            while (!ended(running)) {
                trace.sample();
                if (!holders.isEmpty() && trace.isBlocked()) {
                    trace.sample();
                    release(holders.remove());
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException("the measured statement ended in an unexpected way", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a statement was measured", e);
        }
    }

    private static boolean ended(FutureTask<Void> running) throws ExecutionException, InterruptedException {
        try {
            running.get(BETWEEN_SAMPLES_MICROS, TimeUnit.MICROSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static void release(Connection holder) throws SQLException {
        try (holder) {
            holder.rollback();
        }
    }

    @Override
    public void close() throws SQLException {
        while (!holders.isEmpty()) {
            release(holders.remove());
        }
    }

    /** What is measured. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }
}
