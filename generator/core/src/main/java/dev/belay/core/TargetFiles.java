package dev.belay.core;

import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of one tool for a whole history, in the folders that the service has for them. */
final class TargetFiles {

    private final Policy policy;

    TargetFiles(Policy policy) {
        this.policy = policy;
    }

    List<OutputFile> of(List<Plan> plans, Target target) {
        Renderer renderer = Frameworks.of(target.framework())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The configuration names " + target.framework().id() + ", whose files Belay does not write."));
        List<Artifact> artifacts = new ArrayList<>();
        List<OutputFile> files = new ArrayList<>();
        for (Plan plan : plans) {
            List<Artifact> ofPlan = renderer.render(plan, Head.EMPTY.after(artifacts), target, policy);
            artifacts.addAll(ofPlan);
            ofPlan.forEach(artifact -> files.add(file(target, plan, artifact)));
        }
        return files;
    }

    private static OutputFile file(Target target, Plan plan, Artifact artifact) {
        String folder = switch (artifact.folder()) {
            case MIGRATIONS -> target.directory();
            case REVERT -> target.revertDirectory();
        };
        return new OutputFile(
                target.framework().id() + "/" + folder + "/" + artifact.name(),
                artifact.text(),
                Optional.of(plan.change().id()));
    }
}
