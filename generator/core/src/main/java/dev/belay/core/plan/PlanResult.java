package dev.belay.core.plan;

import dev.belay.dsl.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What planning a change gives: its plan, or everything that is wrong with it.
 *
 * @param plan the plan; empty when there are problems, or where it follows a change that was refused
 * @param problems all problems, in the author's order
 */
public record PlanResult(Optional<Plan> plan, List<Problem> problems) {

    /** Copies the list. */
    public PlanResult {
        problems = List.copyOf(problems);
    }
}
