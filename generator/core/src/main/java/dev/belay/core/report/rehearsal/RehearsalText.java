package dev.belay.core.report.rehearsal;

import dev.belay.core.plan.Facts;
import java.util.stream.Collectors;

/** What a rehearsal found, as text for people: one line for each thing that was done, LF after every line. */
public final class RehearsalText {

    private final StringBuilder text = new StringBuilder();

    private RehearsalText() {}

    /** The text of one report. */
    public static String write(RehearsalReport report) {
        RehearsalText writer = new RehearsalText();
        writer.whole(report);
        return writer.text.toString();
    }

    private void whole(RehearsalReport report) {
        line(report.change() + " on PostgreSQL " + report.server() + ": " + (report.passed() ? "green" : "RED"));
        report.units().forEach(this::unit);
        if (!report.clients().isEmpty()) {
            line("");
            line("clients");
        }
        report.clients()
                .forEach(count -> line("  " + count.client() + ", " + count.phase() + ", " + count.statement() + ": "
                        + count.count()));
        report.deviations().forEach(deviation -> line("DEVIATION " + deviation));
        report.notes().forEach(note -> line("note: " + note));
    }

    private void unit(UnitReport unit) {
        line("");
        line("unit " + unit.unit() + " (" + unit.phase() + ")");
        unit.steps()
                .forEach(step -> line("  statement " + step.step() + ": "
                        + (step.predicted().predicted() ? facts(step.predicted()) : "not predicted") + "; measured "
                        + facts(step.measured())));
        unit.kills().forEach(kill -> line("  backfill: " + kill));
        unit.waysBack().forEach(way -> line("  way back: " + wayBack(way)));
        unit.deviations().forEach(deviation -> line("  DEVIATION " + deviation));
    }

    private static String facts(Facts facts) {
        String locks = facts.locks().isEmpty()
                ? "no lock on what was there"
                : facts.locks().stream()
                        .map(lock -> lock.mode().manualName() + " on " + lock.relation())
                        .collect(Collectors.joining(", "));
        String rewrites = facts.rewrites().isEmpty() ? "" : ", rewrites " + facts.rewrites();
        return locks + rewrites + (facts.scans().isEmpty() ? "" : ", scans " + facts.scans());
    }

    private static String wayBack(WayBackReport way) {
        return way.downClass() + ", counted " + way.counted() + " rows, concerned " + way.concerned()
                + (way.refused() ? ", refused to run" : "");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
