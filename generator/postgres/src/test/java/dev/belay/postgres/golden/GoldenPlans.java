package dev.belay.postgres.golden;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.json.Reading;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.Change;
import dev.belay.dsl.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the planner makes of a case.
 *
 * @param given the plans of the database that the case starts from
 * @param tested the plans of the changes that the case is about
 * @param problems what is wrong with the changes, from the reading of the files or the planning
 */
record GoldenPlans(List<Plan> given, List<Plan> tested, List<Problem> problems) {
    static final Policy POLICY = Policy.defaults();

    GoldenPlans {
        given = List.copyOf(given);
        tested = List.copyOf(tested);
        problems = List.copyOf(problems);
    }

    /** Plans the case for one major version of the server. */
    static GoldenPlans of(GoldenCase golden, int major) {
        List<Reading<Change>> given = golden.given();
        List<Reading<Change>> tested = golden.tested();
        List<Problem> unreadable = Stream.concat(given.stream(), tested.stream())
                .flatMap(reading -> reading.problems().stream())
                .toList();
        return unreadable.isEmpty()
                ? of(changes(given), changes(tested), new ServerVersion(major))
                : new GoldenPlans(List.of(), List.of(), unreadable);
    }

    private static GoldenPlans of(List<Change> given, List<Change> tested, ServerVersion server) {
        List<Change> all = Stream.concat(given.stream(), tested.stream()).toList();
        History history = History.plan(all, server, POLICY);
        if (!history.problems().isEmpty()) {
            return new GoldenPlans(List.of(), List.of(), history.problems());
        }
        List<Plan> plans = history.plans();
        return new GoldenPlans(plans.subList(0, given.size()), plans.subList(given.size(), plans.size()), List.of());
    }

    private static List<Change> changes(List<Reading<Change>> readings) {
        return readings.stream().map(reading -> reading.value().orElseThrow()).toList();
    }

    /** The plans, where the case must be one that is accepted. */
    GoldenPlans accepted() {
        if (!problems.isEmpty()) {
            throw new AssertionError("refused: " + problems);
        }
        return this;
    }
}
