package dev.belay.core;

import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of one tool for a whole history, in the folders that the service has for them. */
final class TargetFiles {

    /** After so many plans a folder is cut down to what matters: all that some tools write would be gigabytes. */
    private static final int KEPT_WHOLE = 64;

    private final Policy policy;
    private final Beneath beneath;

    TargetFiles(Policy policy, Beneath beneath) {
        this.policy = policy;
        this.beneath = beneath;
    }

    /** Those of the plans that are not released; the others say what they come on top of. */
    List<OutputFile> of(List<Plan> plans, Target target) {
        Renderer renderer = renderer(target);
        Map<String, OutputFile> files = new LinkedHashMap<>();
        Head head = beneath.head(target.directory());
        for (Plan plan : plans) {
            List<Artifact> ofPlan = renderer.render(plan, head, target, policy);
            head = head.after(ofPlan);
            if (beneath.released().contains(plan.change().id())) {
                continue;
            }
            for (Artifact artifact : ofPlan) {
                OutputFile file =
                        OutputFile.of(artifact, target, plan.change().id()).below(target.framework());
                files.put(file.path(), file);
            }
        }
        return List.copyOf(files.values());
    }

    /** What the plans leave in the tool's folder, as far as it matters to those that come after them. */
    Head remembered(List<Plan> plans, Target target) {
        Renderer renderer = renderer(target);
        Head head = Head.EMPTY;
        for (int index = 0; index < plans.size(); index++) {
            head = head.after(renderer.render(plans.get(index), head, target, policy));
            if (index % KEPT_WHOLE == KEPT_WHOLE - 1) {
                head = renderer.remembered(head);
            }
        }
        return renderer.remembered(head);
    }

    /** What the rollout sheet of a plan says of a tool alone. */
    List<String> remarks(Plan plan, Target target) {
        return renderer(target).remarks(plan, target, policy);
    }

    private static Renderer renderer(Target target) {
        return Frameworks.of(target.framework())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The configuration names " + target.framework() + ", whose files Belay does not write."));
    }
}
