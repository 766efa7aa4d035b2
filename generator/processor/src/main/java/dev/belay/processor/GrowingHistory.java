package dev.belay.processor;

import dev.belay.core.MigrationNumber;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.plan.History;
import dev.belay.core.plan.HistoryPlanner;
import dev.belay.dsl.Change;
import dev.belay.processor.metamodel.Metamodel;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The history while its migrations are being read: what earlier compilations have left and what has been read so far,
 * planned as far as somebody asks, and the typed schema of that.
 */
final class GrowingHistory {

    private final HistoryPlanner planner;
    private final Metamodel metamodel;
    private final List<Change> waiting = new ArrayList<>();

    GrowingHistory(BelayConfig config, Metamodel metamodel) {
        this.planner = new HistoryPlanner(config.server(), config.policy());
        this.metamodel = metamodel;
    }

    void add(Collection<Change> changes) {
        waiting.addAll(changes);
    }

    Metamodel metamodel() {
        return metamodel;
    }

    boolean hasProblems() {
        return !planner.history().problems().isEmpty();
    }

    /** Plans what comes before a number; the changes up to there are all known. */
    void planBefore(BigInteger number) {
        List<Change> earlier = waiting.stream()
                .filter(change -> MigrationNumber.of(change.id()).compareTo(number) < 0)
                .toList();
        waiting.removeAll(earlier);
        plan(earlier);
    }

    /** Plans all that is left. */
    History planAll() {
        plan(waiting);
        waiting.clear();
        return planner.history();
    }

    private void plan(List<Change> changes) {
        History.inOrder(changes).forEach(change -> planner.add(change).ifPresent(metamodel::add));
    }
}
