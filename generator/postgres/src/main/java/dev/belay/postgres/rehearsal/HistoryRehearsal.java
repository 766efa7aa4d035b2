package dev.belay.postgres.rehearsal;

import dev.belay.core.plan.Plan;
import dev.belay.core.report.rehearsal.RehearsalReport;
import dev.belay.postgres.server.EmbeddedServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rehearses a history from an empty database on, change by change, on top of the rows that a service would have by
 * then.
 */
public final class HistoryRehearsal {
    private static final String DATABASE = "history";

    private final EmbeddedServer server;
    private final Rehearsal rehearsal;
    private final RehearsalOptions options;
    private final Map<String, String> seeds;

    /**
     * A rehearsal with rows.
     *
     * @param server the server, which nobody else uses meanwhile
     * @param rehearsal rehearses one plan on that server
     * @param options how much of a rehearsal each plan gets
     * @param seeds SQL that writes rows, by the id of the change it is run after
     */
    public HistoryRehearsal(
            EmbeddedServer server, Rehearsal rehearsal, RehearsalOptions options, Map<String, String> seeds) {
        this.server = server;
        this.rehearsal = rehearsal;
        this.options = options;
        this.seeds = Map.copyOf(seeds);
    }

    /**
     * Rehearses the plans, up to the first that does not do what it says: what comes after stands on it.
     *
     * @param plans the history, oldest first
     * @param progress is told what happens
     * @return the reports, one for each plan that was rehearsed
     * @throws SeedException when rows cannot be written
     * @throws SQLException when the server itself is in the way
     */
    public List<RehearsalReport> run(List<Plan> plans, Progress progress) throws SQLException, SeedException {
        List<RehearsalReport> reports = new ArrayList<>();
        server.createDatabase(DATABASE);
        for (Plan plan : plans) {
            progress.begins(plan);
            RehearsalReport report = rehearsal.rehearse(plan, DATABASE, options);
            reports.add(report);
            if (!report.passed()) {
                return reports;
            }
            seed(plan.change().id());
        }
        return reports;
    }

    private void seed(String change) throws SeedException {
        if (seeds.containsKey(change)) {
            try (var connection = server.connect(DATABASE)) {
                Target.execute(connection, seeds.get(change));
            } catch (SQLException refused) {
                throw new SeedException(change, refused);
            }
        }
    }

    /** Is told what happens. */
    @FunctionalInterface
    public interface Progress {
        /**
         * The rehearsal of a plan begins.
         *
         * @param plan the plan
         */
        void begins(Plan plan);
    }
}
