package dev.belay.processor;

import dev.belay.core.MigrationNumber;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.lock.Lock;
import dev.belay.core.plan.AsReleased;
import dev.belay.core.plan.History;
import dev.belay.core.plan.HistoryPlanner;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.processor.metamodel.Metamodel;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The history while its migrations are being read: what earlier compilations have left and what has been read so far,
 * planned as far as somebody asks, and the typed schema of that.
 */
final class GrowingHistory {

    private final HistoryPlanner planner;
    private final Metamodel metamodel;
    private final Set<String> planned;
    private final List<Change> waiting = new ArrayList<>();

    /** One that begins with what a lock holds. */
    GrowingHistory(BelayConfig config, Metamodel metamodel, Lock lock) {
        this(config, metamodel, SchemaState.EMPTY, lock.asReleased());
    }

    /** One that goes on from a state. */
    GrowingHistory(BelayConfig config, Metamodel metamodel, SchemaState state) {
        this(config, metamodel, state, AsReleased.NOTHING);
    }

    private GrowingHistory(BelayConfig config, Metamodel metamodel, SchemaState state, AsReleased released) {
        this.planner = new HistoryPlanner(config.server(), config.policy(), state, released);
        this.metamodel = metamodel;
        this.planned = Set.copyOf(state.applied());
    }

    /** Those that have led to the state it goes on from are in it. */
    void add(Collection<Change> changes) {
        changes.stream().filter(change -> !planned.contains(change.id())).forEach(waiting::add);
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
