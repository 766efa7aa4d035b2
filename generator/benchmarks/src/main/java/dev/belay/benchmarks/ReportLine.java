package dev.belay.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * A report in one line, for people who watch.
 *
 * @param report the report
 */
record ReportLine(BenchReport report) {

    private static final int MOST_WRONG = 10;

    String text() {
        return String.format(
                Locale.ROOT,
                "%-20s %s seed %d: %s in %.0f s; %d errors (%d predicted), %d wrong, blocked %.0f ms;"
                        + " p99 %s ms; %d runs, %d killed, %d tried again, %d taken back; %d of %d early contracts refused;"
                        + " backfill %.0f rows/s",
                report.scenario(),
                report.migrations().tool(),
                report.seed(),
                report.passed() ? "passed" : "FAILED",
                report.seconds(),
                errors(false) + errors(true),
                errors(true),
                report.wrongValues(),
                report.longestBlocked().millis(),
                report.stages().stream()
                        .map(stage -> String.format(Locale.ROOT, "%.0f", stage.p99Millis()))
                        .toList(),
                report.migrations().runs(),
                report.migrations().kills(),
                report.migrations().retries(),
                report.migrations().reverted(),
                report.earlyContracts().refused(),
                report.earlyContracts().tries() - report.earlyContracts().locksNotHad(),
                report.backfill().rowsPerSecond());
    }

    /** The same, and everything that is wrong. */
    String details() {
        StringBuilder details = new StringBuilder(text());
        report.errors().forEach(error -> details.append('\n').append(error));
        report.wrong().stream()
                .limit(MOST_WRONG)
                .forEach(wrong -> details.append('\n').append(wrong));
        report.tooFew().forEach(few -> details.append("\ntoo few: ").append(few));
        details.append('\n').append(report.earlyContracts());
        report.migrations().failures().forEach(failure -> details.append('\n').append(failure));
        return details.append('\n').append(report.longestBlocked()).toString();
    }

    private int errors(boolean predicted) {
        List<BenchReport.ClientError> errors = report.errors();
        return errors.stream()
                .filter(error -> error.predicted() == predicted)
                .mapToInt(BenchReport.ClientError::count)
                .sum();
    }
}
