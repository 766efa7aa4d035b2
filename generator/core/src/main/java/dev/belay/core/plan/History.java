package dev.belay.core.plan;

import dev.belay.core.MigrationNumber;
import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.dsl.Problem;
import java.util.Comparator;
import java.util.List;

/**
 * The plans of a whole history, each on top of the one before.
 *
 * @param plans the plans in the order of the ids; those before the first change with problems when there are any
 * @param problems all problems
 */
public record History(List<Plan> plans, List<Problem> problems) {

    /** Copies the lists. */
    public History {
        plans = List.copyOf(plans);
        problems = List.copyOf(problems);
    }

    /** Plans every change in the order of the numbers of their ids. */
    public static History plan(List<Change> changes, ServerVersion server, Policy policy) {
        return plan(changes, server, policy, AsReleased.NOTHING);
    }

    /** The same, where some of the changes have been released. */
    public static History plan(List<Change> changes, ServerVersion server, Policy policy, AsReleased released) {
        HistoryPlanner planner = new HistoryPlanner(server, policy, SchemaState.EMPTY, released);
        inOrder(changes).forEach(planner::add);
        return planner.history();
    }

    /** The changes in the order of the numbers of their ids. */
    public static List<Change> inOrder(List<Change> changes) {
        return changes.stream()
                .sorted(Comparator.comparing((Change change) -> MigrationNumber.of(change.id()))
                        .thenComparing(Change::id))
                .toList();
    }

    /** The state after the last plan. */
    public SchemaState state() {
        return plans.isEmpty() ? SchemaState.EMPTY : plans.get(plans.size() - 1).after();
    }
}
