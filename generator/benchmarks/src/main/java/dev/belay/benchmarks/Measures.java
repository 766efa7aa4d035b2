package dev.belay.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a run costs the server, read from the server before and after. */
final class Measures {

    private static final String WAL = "SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn";
    private static final String BACKFILL = "SELECT coalesce(sum(rows_done), 0),"
            + " coalesce(sum(extract(epoch FROM finished - started)), 0) FROM belay.state WHERE finished IS NOT NULL";

    private final Connections connections;
    private final Scenario scenario;
    private final long began = System.nanoTime();
    private final long walBefore;
    private final long bytesBefore;
    private BenchReport.Backfill backfill = new BenchReport.Backfill(0, 0, 0);
    private long walAfter;
    private long bytesAfter;

    private Measures(Connections connections, Scenario scenario) throws SQLException {
        this.connections = connections;
        this.scenario = scenario;
        walBefore = connections.ask(WAL);
        bytesBefore = bytes(scenario.before());
        walAfter = walBefore;
        bytesAfter = bytesBefore;
    }

    static Measures begin(Connections connections, Scenario scenario) throws SQLException {
        return new Measures(connections, scenario);
    }

    private long bytes(Release release) throws SQLException {
        return connections.ask("SELECT pg_total_relation_size('"
                + Release.quoted(release.table()).replace("'", "''") + "')");
    }

    /** Reads how fast the backfill was, before the contract takes that away. */
    void backfilled() throws SQLException {
        if (connections.ask("SELECT count(*) FROM pg_class WHERE oid = to_regclass('belay.state')") == 0) {
            return;
        }
        try (Connection connection = connections.watcher();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BACKFILL)) {
            row.next();
            double seconds = row.getDouble(2);
            backfill = new BenchReport.Backfill(
                    row.getLong(1), Figures.rounded(seconds), seconds > 0 ? Math.round(row.getLong(1) / seconds) : 0);
        }
    }

    void end() throws SQLException {
        walAfter = connections.ask(WAL);
        bytesAfter = bytes(scenario.after());
    }

    BenchReport report(
            Scenario of,
            BenchOptions options,
            Recorder recorder,
            BenchReport.Migrations migrations,
            LockWatch.Longest longest,
            EarlyContract early) {
        List<BenchReport.ClientError> errors = errors(recorder);
        double limit = of.longestWait(options.lockTimeout()).toMillis() + Figures.rounded(longest.lateMillis());
        boolean passed = errors.stream().allMatch(BenchReport.ClientError::predicted)
                && scenario.predicted().stream()
                        .allMatch(state -> errors.stream()
                                .anyMatch(error -> error.sqlState().equals(state)))
                && recorder.wrongs() == 0
                && migrations.failures().isEmpty()
                && recorder.tooFew().isEmpty()
                && early.guarded()
                && longest.millis() <= limit;
        return new BenchReport(
                of.name(),
                options.seed(),
                connections.server().major(),
                options.rows(),
                options.clients(),
                passed,
                Figures.rounded(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) / 1_000.0),
                migrations,
                errors,
                recorder.wrongs(),
                wrong(recorder),
                new BenchReport.Blocked(Figures.rounded(longest.millis()), limit, longest.what()),
                new Figures(recorder.samples()).stages(),
                statements(recorder.kinds()),
                statements(recorder.tooFew()),
                early.report(),
                backfill,
                walAfter - walBefore,
                bytesBefore,
                bytesAfter);
    }

    private List<BenchReport.ClientError> errors(Recorder recorder) {
        return recorder.errors().entrySet().stream()
                .map(entry -> new BenchReport.ClientError(
                        entry.getKey().release(),
                        entry.getKey().stage(),
                        entry.getKey().statement(),
                        entry.getKey().sqlState(),
                        entry.getKey().message(),
                        scenario.predicted().contains(entry.getKey().sqlState()),
                        entry.getValue()))
                .toList();
    }

    private static List<BenchReport.WrongValue> wrong(Recorder recorder) {
        return recorder.wrong().stream()
                .map(wrong -> new BenchReport.WrongValue(
                        wrong.release(), wrong.stage(), wrong.row(), wrong.column(), wrong.expected(), wrong.seen()))
                .toList();
    }

    private static List<BenchReport.StatementCount> statements(Map<Recorder.Kind, Integer> kinds) {
        return kinds.entrySet().stream()
                .map(entry -> new BenchReport.StatementCount(
                        entry.getKey().release(),
                        entry.getKey().stage(),
                        entry.getKey().statement().name(),
                        entry.getValue()))
                .toList();
    }
}
