package dev.belay.core.report;

import dev.belay.core.plan.ClientEffect;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.RelationLock;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.names.TableName;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What several steps do together.
 *
 * @param steps the steps
 */
record UnitFacts(List<Step> steps) {

    /** SQL of the author is measured, and nothing is claimed of it. */
    static final String NOT_PREDICTED = "not predicted";

    UnitFacts {
        steps = List.copyOf(steps);
    }

    static UnitFacts of(Collection<Unit> units) {
        return new UnitFacts(
                units.stream().flatMap(unit -> unit.steps().stream()).toList());
    }

    /** The strongest lock; empty where nothing that was there is locked. */
    Optional<LockMode> strongest() {
        return locks().map(RelationLock::mode).max(Comparator.naturalOrder());
    }

    /** {@code ACCESS EXCLUSIVE on orders, payments}. */
    String strongestLock() {
        Optional<String> locks = strongest()
                .map(mode -> mode.manualName() + " on "
                        + listed(locks().filter(lock -> lock.mode() == mode)
                                .map(RelationLock::relation)
                                .collect(Collectors.toCollection(TreeSet::new))));
        if (isPredicted()) {
            return locks.orElse("none");
        }
        return locks.map(known -> known + "; the rest " + NOT_PREDICTED).orElse(NOT_PREDICTED);
    }

    /** What clients of that kind notice. */
    String clients(Function<ClientEffects, ClientEffect> kind) {
        ClientEffect effect = kind.apply(effects());
        return isPredicted() || effect != ClientEffect.NONE ? Words.effect(effect) : NOT_PREDICTED;
    }

    ClientEffects effects() {
        return steps.stream().map(Step::effects).reduce(ClientEffects.NONE, ClientEffects::worse);
    }

    /** The tables that are rewritten or scanned, {@code no} for none. */
    String tables(Function<Facts, List<TableName>> which) {
        if (!isPredicted()) {
            return NOT_PREDICTED;
        }
        TreeSet<TableName> names = steps.stream()
                .flatMap(step -> which.apply(step.facts()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return names.isEmpty() ? "no" : listed(names);
    }

    boolean isPredicted() {
        return steps.stream().allMatch(step -> step.facts().predicted());
    }

    private Stream<RelationLock> locks() {
        return steps.stream().flatMap(step -> step.facts().locks().stream());
    }

    private static String listed(Collection<TableName> names) {
        return names.stream().map(TableName::toString).collect(Collectors.joining(", "));
    }
}
