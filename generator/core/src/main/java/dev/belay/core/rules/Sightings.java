package dev.belay.core.rules;

import dev.belay.core.plan.Plan;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Everything that the rules see in a plan, in the order of its operations. */
final class Sightings {

    private Sightings() {}

    static List<Sighting> in(Plan plan) {
        return Stream.of(ReferenceRules.sightings(plan), StepRules.sightings(plan), WayBackRules.sightings(plan))
                .flatMap(each -> each)
                .distinct()
                .sorted(Comparator.comparing(Sighting::intent).thenComparing(Sighting::rule))
                .toList();
    }
}
