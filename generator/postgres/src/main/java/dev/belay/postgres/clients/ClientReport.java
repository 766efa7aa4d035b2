package dev.belay.postgres.clients;

import dev.belay.core.plan.Phase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the clients did and what happened to them.
 *
 * @param statements what went through
 * @param errors what failed, predicted or not
 * @param mismatches values that are not what they have to be
 * @param deviations units whose effect on clients is not the predicted one
 * @param failures units that failed while clients were writing
 * @param skipped tables on which a client does not work
 */
public record ClientReport(
        List<StatementCount> statements,
        List<ClientError> errors,
        List<Mismatch> mismatches,
        List<EffectDeviation> deviations,
        List<UnitFailure> failures,
        List<SkippedTable> skipped) {

    /** Nothing was done. */
    public static final ClientReport EMPTY =
            new ClientReport(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private static final int SHOWN = 20;

    /** Copies the lists. */
    public ClientReport {
        statements = List.copyOf(statements);
        errors = List.copyOf(errors);
        mismatches = List.copyOf(mismatches);
        deviations = List.copyOf(deviations);
        failures = List.copyOf(failures);
        skipped = List.copyOf(skipped);
    }

    /** Whether clients noticed nothing but what the plan predicted. A skipped table does not count. */
    public boolean clean() {
        return unpredictedErrors().isEmpty() && mismatches.isEmpty() && deviations.isEmpty() && failures.isEmpty();
    }

    /** The errors that the plan does not predict. */
    public List<ClientError> unpredictedErrors() {
        return errors.stream().filter(error -> !error.predicted()).toList();
    }

    /** How many statements went through. */
    public long statementCount() {
        return statements.stream().mapToLong(StatementCount::count).sum();
    }

    /** How often a client ran a kind of statement in a phase. */
    public long count(ClientKind client, Phase phase, StatementKind statement) {
        return statements.stream()
                .filter(count -> count.client() == client && count.phase() == phase && count.statement() == statement)
                .mapToLong(StatementCount::count)
                .sum();
    }

    /** This and a later report. */
    public ClientReport plus(ClientReport later) {
        Map<String, StatementCount> counts = new TreeMap<>();
        Stream.concat(statements.stream(), later.statements.stream())
                .forEach(count -> counts.merge(
                        count.client().ordinal() + " " + count.phase().ordinal() + " "
                                + (char) ('a' + count.statement().ordinal()),
                        count,
                        (left, right) -> new StatementCount(
                                left.client(), left.phase(), left.statement(), left.count() + right.count())));
        return new ClientReport(
                List.copyOf(counts.values()),
                both(errors, later.errors),
                both(mismatches, later.mismatches),
                both(deviations, later.deviations),
                both(failures, later.failures),
                both(skipped, later.skipped).stream().distinct().toList());
    }

    /** The report for people: one line for each client and phase, then whatever was found, the first of each sort. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        statements.stream()
                .collect(Collectors.groupingBy(
                        count -> count.client() + " " + count.phase(),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((who, counts) -> lines.add(who + ": "
                        + counts.stream()
                                .map(count -> count.statement() + " " + count.count())
                                .collect(Collectors.joining(", "))));
        shown(lines, failures);
        shown(lines, deviations);
        shown(lines, errors);
        shown(lines, mismatches);
        shown(lines, skipped);
        lines.add(clean() ? "clean" : "NOT clean");
        return String.join("\n", lines);
    }

    private static void shown(List<String> lines, Collection<?> found) {
        found.stream().limit(SHOWN).map(String::valueOf).forEach(lines::add);
        if (found.size() > SHOWN) {
            lines.add("... and " + (found.size() - SHOWN) + " more");
        }
    }

    private static <E> List<E> both(List<E> first, List<E> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
