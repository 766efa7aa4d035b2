package dev.belay.conformance;

import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of one change for one tool.
 *
 * @param plan the rollout of the change
 * @param artifacts its files
 */
record Rendered(Plan plan, List<Artifact> artifacts) {

    /** The files of a history, each change on top of the one before. */
    static List<Rendered> history(List<Plan> plans, Target target, Head head, Policy policy) {
        var renderer = Frameworks.of(target.framework()).orElseThrow();
        List<Rendered> all = new ArrayList<>();
        Head reached = head;
        for (Plan plan : plans) {
            List<Artifact> artifacts = renderer.render(plan, reached, target, policy);
            reached = reached.after(artifacts);
            all.add(new Rendered(plan, artifacts));
        }
        return all;
    }
}
