package dev.belay.core.frameworks;

import dev.belay.core.ddl.StateDdl;
import dev.belay.core.plan.ClientEffect;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.RelationLock;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.plan.WayBack;
import dev.belay.dsl.names.TableName;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences about a unit for the people who run it: locks, scans, rewrites, what clients notice, what a way back costs.
 */
final class UnitNotes {

    private UnitNotes() {}

    /** What the unit does to a live system, one sentence each. */
    static List<String> of(Unit unit) {
        return Stream.of(
                        Stream.of(locks(unit)),
                        waits(unit),
                        tables(unit, Facts::rewrites).map(names -> "Writes every row of " + names + " anew."),
                        tables(unit, Facts::scans).map(names -> "Reads every row of " + names + "."),
                        clients(unit),
                        Stream.of("Runs outside of a transaction.").filter(sentence -> !unit.transactional()))
                .flatMap(Function.identity())
                .toList();
    }

    /** What the way back costs, in one sentence or two. */
    static String cost(WayBack back) {
        String cost = switch (back.downClass()) {
            case LOSSLESS -> "Loses nothing.";
            case LOSES_WRITES_SINCE -> "Loses writes made since.";
            case LOSES_VALUES -> "Does not bring back what was overwritten or dropped.";
            case REFUSES_WHILE -> "Refuses while rows are in the way.";
            case IRREVERSIBLE -> "There is no way back.";
        };
        return back.explanation().isBlank() ? cost : cost + " " + back.explanation();
    }

    private static String locks(Unit unit) {
        Map<LockMode, TreeSet<TableName>> relations = new TreeMap<>(Comparator.reverseOrder());
        strongest(unit)
                .forEach((relation, mode) -> relations
                        .computeIfAbsent(mode, first -> new TreeSet<>())
                        .add(relation));
        if (unit.steps().stream().anyMatch(step -> !step.facts().predicted())) {
            return "Locks: those of the author's own SQL, which only a rehearsal can tell.";
        }
        return relations.isEmpty()
                ? "Locks nothing that was there before."
                : "Locks: "
                        + relations.entrySet().stream()
                                .map(entry -> entry.getKey().manualName() + " on " + listed(entry.getValue()))
                                .collect(Collectors.joining("; ", "", "."));
    }

    /** Why its lock_timeout is shorter than that of others. */
    private static Stream<String> waits(Unit unit) {
        boolean crossing = unit.steps().stream()
                .anyMatch(step -> step.statement() instanceof StateDdl.BeginUnit begin
                        && (begin.locks() > 1 || !begin.partitioned().isEmpty()));
        return crossing
                ? Stream.of(
                        "May have to wait for one lock while it holds another: gives up before the deadlock check of a client"
                                + " (deadlock_timeout, 1 s).")
                : Stream.empty();
    }

    private static Map<TableName, LockMode> strongest(Unit unit) {
        return unit.steps().stream()
                .flatMap(step -> step.facts().locks().stream())
                .collect(Collectors.toMap(
                        RelationLock::relation,
                        RelationLock::mode,
                        (left, right) -> left.atLeast(right) ? left : right,
                        TreeMap::new));
    }

    private static Stream<String> tables(Unit unit, Function<Facts, List<TableName>> which) {
        var names = unit.steps().stream()
                .flatMap(step -> which.apply(step.facts()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return names.isEmpty() ? Stream.empty() : Stream.of(listed(names));
    }

    private static Stream<String> clients(Unit unit) {
        ClientEffects effects =
                unit.steps().stream().map(Step::effects).reduce(ClientEffects.NONE, ClientEffects::worse);
        Stream<String> named = effect("Clients", effects.named());
        return effects.star().compareTo(effects.named()) <= 0
                ? named
                : Stream.concat(named, effect("Clients that say SELECT * or RETURNING *", effects.star()));
    }

    private static Stream<String> effect(String clients, ClientEffect effect) {
        return switch (effect) {
            case NONE -> Stream.empty();
            case RECONNECT -> Stream.of(clients + " with prepared statements fail (0A000) until they reconnect.");
            case BREAKS_PREVIOUS -> Stream.of(clients + " of the previous release fail until they are replaced.");
        };
    }

    private static String listed(Collection<TableName> names) {
        return names.stream().map(TableName::toString).collect(Collectors.joining(", "));
    }
}
