package dev.belay.conformance;

import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * SQL for a linter.
 *
 * @param file where it is
 * @param transactional whether it is one transaction
 * @param origins the units that it can be of
 */
record UnitScript(Path file, boolean transactional, List<Origin> origins) {

    /**
     * A unit in its plan.
     *
     * @param plan the plan
     * @param unit the unit
     */
    record Origin(Plan plan, Unit unit) {

        /** All units of a history. */
        static List<Origin> of(List<Plan> plans) {
            return plans.stream()
                    .flatMap(plan -> plan.units().stream().map(unit -> new Origin(plan, unit)))
                    .toList();
        }
    }

    /** The first of some leftovers that holds of a unit that it can be of. */
    Optional<Leftover> leftover(List<Leftover> possible) {
        return possible.stream()
                .filter(leftover -> origins.stream().anyMatch(origin -> leftover.holds(origin.plan(), origin.unit())))
                .findFirst();
    }
}
