package dev.belay.core.plan;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.math.BigInteger;
import java.util.ArrayList;
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
        List<Change> ordered = new ArrayList<>(changes);
        ordered.sort(Comparator.comparing(History::number).thenComparing(Change::id));
        List<Problem> problems = new ArrayList<>(sameNumbers(ordered));
        List<Plan> plans = new ArrayList<>();
        Planner planner = new Planner(server, policy);
        SchemaState state = SchemaState.EMPTY;
        for (Change change : ordered) {
            PlanResult result = planner.plan(state, change);
            problems.addAll(result.problems());
            if (result.plan().isPresent()) {
                plans.add(result.plan().get());
                state = result.plan().get().after();
            }
        }
        return new History(plans, problems);
    }

    /** The state after the last plan. */
    public SchemaState state() {
        return plans.isEmpty() ? SchemaState.EMPTY : plans.get(plans.size() - 1).after();
    }

    private static List<Problem> sameNumbers(List<Change> ordered) {
        List<Problem> problems = new ArrayList<>();
        for (int index = 1; index < ordered.size(); index++) {
            Change earlier = ordered.get(index - 1);
            Change later = ordered.get(index);
            if (number(earlier).equals(number(later))) {
                problems.add(new Problem(
                        "duplicate-id",
                        place(later),
                        "The migrations \"" + earlier.id() + "\" and \"" + later.id() + "\" have the same number.",
                        "give the later one the next free number"));
            }
        }
        return problems;
    }

    private static BigInteger number(Change change) {
        return new BigInteger(change.id().substring(0, change.id().indexOf('_')));
    }

    private static Place place(Change change) {
        return change.intents().isEmpty()
                ? Place.of(change.id())
                : change.intents().get(0).place();
    }
}
