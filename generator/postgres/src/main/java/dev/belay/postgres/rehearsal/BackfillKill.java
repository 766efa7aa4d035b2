package dev.belay.postgres.rehearsal;

import dev.belay.core.ddl.Backfill;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.plan.Unit;
import dev.belay.core.report.rehearsal.KillReport;
import dev.belay.core.report.rehearsal.KillReport.Victim;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Runs a backfill slowly, kills it while some rows are done and some are not, and runs it again to its end. What is run
 * is the backfill of the plan with a rest between its batches, which are smaller where nobody demands a number of them.
 */
final class BackfillKill {
    /** So many batches that the kill meets one of them. */
    private static final int BATCHES = 20;

    /** Two batches: one that is done, and one that is not. */
    private static final int FEWEST = 2;

    private static final Duration REST = Duration.ofMillis(100);
    private static final Duration NOTICED = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Target target;
    private final Unit unit;
    private final Backfill backfill;
    private final Findings findings;
    private final int fewestBatches;

    BackfillKill(Target target, Unit unit, Backfill backfill, Findings findings, int fewestBatches) {
        this.target = target;
        this.unit = unit;
        this.backfill = backfill;
        this.findings = findings;
        this.fewestBatches = fewestBatches;
    }

    /** Applies the unit: killed twice on its way, first its client, then its server process. */
    List<KillReport> run() throws SQLException {
        long rows = unfilled();
        long before = target.number("SELECT pg_catalog.pg_current_xact_id()::text::bigint");
        var kills = List.of(kill(Victim.CLIENT, rows), kill(Victim.SERVER_PROCESS, rows));
        target.apply(unit);
        long left = unfilled();
        if (left > 0) {
            findings.add("backfill-unfinished", "resumed after a kill", "no row left", left + " rows");
        }
        if (fewestBatches > 0) {
            holdBatches(batchesSince(before));
        }
        return kills;
    }

    private void holdBatches(long batches) {
        if (batches < fewestBatches) {
            findings.add(
                    "backfill-batches",
                    "the whole run",
                    "at least " + fewestBatches + " batches",
                    batches + " batches");
        }
    }

    /** Each batch is a transaction of its own, and nobody else writes: the rows tell how many there were. */
    private long batchesSince(long transaction) throws SQLException {
        try (var connection = target.open("belay batches")) {
            return Target.number(
                    connection,
                    "SELECT count(DISTINCT xmin::text) FROM " + Target.quoted(connection, backfill.table())
                            + " WHERE xmin::text::bigint > " + transaction);
        }
    }

    private KillReport kill(Victim victim, long rows) throws SQLException {
        if (unfilled() < FEWEST && fewestBatches == 0) {
            return new KillReport(victim, rows, rows, false);
        }
        long rowsDone = runAndKill(victim, rows);
        boolean killed = rowsDone > 0 && rowsDone < rows && unfilled() > 0;
        if (!killed && (rows >= BATCHES || fewestBatches > 0)) {
            findings.add(
                    "backfill-not-killed", "a kill of the " + victim, "some rows done, not all", rowsDone + " done");
        }
        return new KillReport(victim, rowsDone, rows, killed);
    }

    private long unfilled() throws SQLException {
        return UnfilledRows.count(target, backfill);
    }

    private long runAndKill(Victim victim, long rows) throws SQLException {
        var sql = target.sql(List.of(new RowDdl.RunBackfill(slow(rows))));
        // A killed server process takes every other session with it: whatever they throw on closing is no finding.
        try (var progress = new BackfillState(target, backfill);
                var session = target.openWatched("belay backfill")) {
            int pid = Math.toIntExact(Target.number(session, "SELECT pg_catalog.pg_backend_pid()"));
            var running = CompletableFuture.runAsync(() -> runUntilKilled(session, sql));
            awaitBatch(progress, running);
            end(victim, session, pid);
            running.join();
            awaitEnd(pid);
        }
        return rowsDone();
    }

    private Backfill slow(long rows) {
        int batch = fewestBatches > 0
                ? backfill.batchSize()
                : Math.toIntExact(Math.max(1, Math.min(backfill.batchSize(), rows / BATCHES)));
        return new Backfill(
                backfill.change(),
                backfill.unit(),
                backfill.table(),
                backfill.key(),
                backfill.assignments(),
                backfill.needed(),
                batch,
                rest());
    }

    /** As long as the server takes to notice that a client is gone, and a bit more, is shared among the batches. */
    private Duration rest() {
        return fewestBatches > 0 ? NOTICED.dividedBy(fewestBatches) : REST;
    }

    /** Its connection breaks, or it ends before: the rows tell which. */
    private static void runUntilKilled(Connection session, List<String> sql) {
        try {
            Target.run(session, false, sql);
        } catch (SQLException e) {
            return;
        }
    }

    private static void awaitBatch(BackfillState progress, CompletableFuture<Void> running) throws SQLException {
        long before = progress.rowsDone();
        while (progress.rowsDone() <= before && !running.isDone()) {
            Pause.briefly();
        }
    }

    private static void end(Victim victim, Connection session, int pid) throws SQLException {
        switch (victim) {
            case CLIENT -> session.abort(Runnable::run);
            case SERVER_PROCESS -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** The server may be in recovery, and the killed client's server process may not have noticed yet. */
    private void awaitEnd(int pid) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (var connection = target.open("belay watch")) {
                if (Target.number(connection, "SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE pid = " + pid)
                        == 0) {
                    return;
                }
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
            Pause.briefly();
        }
        findings.add("backfill-outlives-client", "after a kill", "its server process to end", "it still runs");
        target.number("SELECT pg_catalog.pg_terminate_backend(" + pid + ")::int");
    }

    private long rowsDone() throws SQLException {
        try (var progress = new BackfillState(target, backfill)) {
            return progress.rowsDone();
        }
    }
}
