package dev.belay.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Somebody who runs the contract before the backfill has ended: its guard has to refuse each time. Where it does not,
 * the contract is rolled back, so that the run goes on, and counted.
 */
final class EarlyContract {

    private static final Pattern REFUSAL = Pattern.compile("\\[contract-[a-z-]+]");
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int EVERY_MILLIS = 150;

    private final Connections connections;
    private final String change;
    private final int backfills;
    private final List<String> contract;
    private int refused;
    private int locksNotHad;
    private int accepted;
    private volatile boolean stopping;
    private Thread trying = new Thread(() -> {});

    /**
     * Of a change.
     *
     * @param connections the database
     * @param change the change that the contract finishes
     * @param backfills how many backfills it has; without any there is nothing that could be unfinished
     * @param contract the statements of the contract's first unit
     */
    EarlyContract(Connections connections, String change, int backfills, List<String> contract) {
        this.connections = connections;
        this.change = change;
        this.backfills = backfills;
        this.contract = List.copyOf(contract);
    }

    /** Tries once, where there is anything to try. */
    synchronized void attempt() throws SQLException {
        if (backfills == 0 || contract.isEmpty()) {
            return;
        }
        try (Connection connection = connections.contractor();
                var statement = connection.createStatement()) {
            if (finished(connection) >= backfills) {
                return;
            }
            connection.setAutoCommit(false);
            try {
                for (String sql : contract) {
                    statement.execute(sql);
                }
                accepted += finished(connection) < backfills ? 1 : 0;
            } catch (SQLException e) {
                connection.rollback();
                failed(e, finished(connection) < backfills);
            } finally {
                connection.rollback();
            }
        }
    }

    /** What fails in another way after the backfill has ended was no try before its time. */
    private void failed(SQLException e, boolean early) throws SQLException {
        if (REFUSAL.matcher(String.valueOf(e.getMessage())).find()) {
            refused++;
        } else if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
            locksNotHad++;
        } else if (early) {
            throw e;
        }
    }

    private long finished(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT count(*) FROM belay.state WHERE change = ? AND finished IS NOT NULL")) {
            query.setString(1, change);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Tries again and again, beside the migrator. */
    void begin(Recorder recorder) {
        stopping = false;
        trying = new Thread(() -> untilStopped(recorder), "belay-bench-contract");
        trying.setDaemon(true);
        trying.start();
    }

    private void untilStopped(Recorder recorder) {
        try {
            while (!stopping) {
                attempt();
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
            }
        } catch (SQLException e) {
            recorder.failed("all", "a contract before its time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void end() throws InterruptedException {
        stopping = true;
        trying.join();
    }

    /** What came of it. */
    synchronized BenchReport.EarlyContracts report() {
        return new BenchReport.EarlyContracts(refused + accepted + locksNotHad, refused, locksNotHad, accepted);
    }

    /** Whether no try went through, and some were refused where there was anything to try. */
    synchronized boolean guarded() {
        return accepted == 0 && (refused > 0 || backfills == 0 || contract.isEmpty());
    }
}
