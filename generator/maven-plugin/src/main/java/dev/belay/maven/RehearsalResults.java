package dev.belay.maven;

import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Plan;
import dev.belay.core.report.rehearsal.ClientCount;
import dev.belay.core.report.rehearsal.Deviation;
import dev.belay.core.report.rehearsal.KillReport;
import dev.belay.core.report.rehearsal.RehearsalReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of the rehearsal of a history, in the words of the summary. */
final class RehearsalResults {

    private final List<RehearsalReport> reports;

    RehearsalResults(List<RehearsalReport> reports) {
        this.reports = List.copyOf(reports);
    }

    boolean passed() {
        return reports.stream().allMatch(RehearsalReport::passed);
    }

    /** One word for each change, by its id. */
    Map<String, String> words(List<Plan> plans) {
        Map<String, String> words = new LinkedHashMap<>();
        plans.forEach(plan -> words.put(plan.change().id(), "not reached"));
        reports.forEach(report -> words.put(report.change(), word(report)));
        return words;
    }

    List<Deviation> deviations() {
        return reports.stream()
                .flatMap(report -> report.allDeviations().stream())
                .toList();
    }

    /** What was done to the backfills, and how much the clients did. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<KillReport> kills = reports.stream()
                .flatMap(report -> report.units().stream())
                .flatMap(unit -> unit.kills().stream())
                .toList();
        if (!kills.isEmpty()) {
            lines.add("backfills: killed on their way "
                    + kills.stream().filter(KillReport::killed).count()
                    + " times of " + kills.size() + " (the client, and separately its server process), and resumed");
        }
        reports.stream()
                .filter(RehearsalResults::filledNothing)
                .forEach(report -> lines.add("warning: no row needed a" + " backfill of " + report.change()
                        + ", so that it was not rehearsed; let seed/ID.sql, of a migration before, write some"));
        clients()
                .forEach((who, least) -> lines.add(
                        "clients: " + who + ", at least " + least + " statements of each kind for each change"));
        return lines;
    }

    private static boolean filledNothing(RehearsalReport report) {
        return report.units().stream().flatMap(unit -> unit.kills().stream()).anyMatch(kill -> kill.rows() == 0);
    }

    private Map<String, Long> clients() {
        Map<String, Long> least = new TreeMap<>();
        for (RehearsalReport report : reports) {
            for (ClientCount count : report.clients()) {
                least.merge(count.client() + " release in " + phase(count.phase()), count.count(), Math::min);
            }
        }
        return least;
    }

    private static String phase(Phase phase) {
        return (phase.ordinal() + 1) + " " + phase;
    }

    private static String word(RehearsalReport report) {
        int deviations = report.allDeviations().size();
        return report.passed() ? "green" : "RED, " + deviations + (deviations == 1 ? " deviation" : " deviations");
    }
}
