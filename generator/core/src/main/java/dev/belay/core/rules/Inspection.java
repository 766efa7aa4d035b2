package dev.belay.core.rules;

import dev.belay.core.config.Rule;
import dev.belay.core.config.RuleSeverities;
import dev.belay.core.config.Severity;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.Acceptance;
import dev.belay.dsl.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds plans against the rules. A released migration cannot be changed any more, so that nothing is said of it.
 *
 * @param severities how much the project minds each rule
 * @param released the ids of the migrations that are released
 */
public record Inspection(RuleSeverities severities, Set<String> released) {

    /** Copies the set. */
    public Inspection {
        released = Set.copyOf(released);
    }

    /** What the authors have to hear of, in the order of the plans and of their operations. */
    public List<Finding> of(List<Plan> plans) {
        return plans.stream()
                .filter(plan -> !released.contains(plan.change().id()))
                .flatMap(plan -> of(plan).stream())
                .toList();
    }

    private List<Finding> of(Plan plan) {
        List<Sighting> sightings = Sightings.in(plan);
        Set<String> accepted =
                plan.change().accepted().stream().map(Acceptance::rule).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (Sighting sighting : sightings) {
            Severity severity = severities.of(sighting.rule());
            if (severity != Severity.OFF && !accepted.contains(sighting.rule().id())) {
                findings.add(new Finding(problem(sighting, plan), severity, Optional.empty()));
            }
        }
        Set<Rule> seen = sightings.stream().map(Sighting::rule).collect(Collectors.toSet());
        findings.addAll(new Acceptances(plan.change(), seen, severities).findings());
        return findings;
    }

    private static Problem problem(Sighting sighting, Plan plan) {
        String id = sighting.rule().id();
        return new Problem(
                id,
                plan.change().intents().get(sighting.intent()).place(),
                sighting.cause(),
                sighting.remedy() + ", or accept it: @Accept(rule = \"" + id + "\", reason = \"...\").");
    }
}
