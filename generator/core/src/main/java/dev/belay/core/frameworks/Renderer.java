package dev.belay.core.frameworks;

import dev.belay.core.config.Framework;
import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the files of one migration tool: which file holds which unit, under which name, and how the tool is told to
 * leave a transaction out. The same arguments give the same bytes.
 */
public interface Renderer {

    /** The tool. */
    Framework framework();

    /**
     * The files of one plan, in the order in which the tool runs them.
     *
     * @param plan the rollout of one change
     * @param head what the tool's folder holds already
     * @param target what the project decided about the files
     * @param policy how careful the rollout is; part of the SQL
     * @return the files
     * @throws OutOfOrderException if the files are named by time and would not be the newest of the folder
     */
    List<Artifact> render(Plan plan, Head head, Target target, Policy policy);

    /**
     * The files of a history of plans, each on top of the one before.
     *
     * @param plans the plans, oldest first
     * @param head what the tool's folder holds already
     * @param target what the project decided about the files
     * @param policy how careful the rollouts are
     * @return the files of all plans
     * @throws OutOfOrderException as {@link #render} does
     */
    default List<Artifact> renderAll(List<Plan> plans, Head head, Target target, Policy policy) {
        List<Artifact> artifacts = new ArrayList<>();
        for (Plan plan : plans) {
            artifacts.addAll(render(plan, head.after(artifacts), target, policy));
        }
        return List.copyOf(artifacts);
    }
}
