package dev.belay.core.frameworks;

import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.config.TargetOption;
import dev.belay.core.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the files of one migration tool: which file holds which unit, under which name, and how the tool is told to
 * leave a transaction out. The same arguments give the same bytes. It is asked for several targets at once, on threads
 * of their own, and keeps nothing from one call to the next but what {@link Head#gathered} keeps for it.
 */
public interface Renderer {

    /** The word for the tool in {@code belay.yaml} and in folder names. */
    String framework();

    /** What only this tool has: the choices that {@code options} of a target may name. */
    List<TargetOption> options();

    /**
     * Whether the tool takes a file of its folder for a migration.
     *
     * @param path its path within the folder, with {@code /} between the parts
     */
    boolean reads(String path);

    /** Other tools whose folders have the shape of this one's, as far as something in them gives them away. */
    default List<LookAlike> lookAlikes() {
        return List.of();
    }

    /**
     * A folder without some of its migrations, as it was before they came.
     *
     * @param head the folder
     * @param paths the paths of their files
     * @return what is left, with the tool's own lists cut down to it
     */
    default Head without(Head head, Set<String> paths) {
        return head.without(paths);
    }

    /**
     * What of a folder matters to those that come on top: on top of that alone they are rendered the same. It is what
     * the project remembers of released migrations. All of it by default.
     *
     * @param head the folder, in which nobody else has migrations
     */
    default Head remembered(Head head) {
        return head;
    }

    /**
     * The time of the newest migration of a folder, where one that is added later with an earlier time goes wrong;
     * empty where it does not.
     *
     * @param head the folder
     */
    default Optional<NewestTime> newestTime(Head head) {
        return Optional.empty();
    }

    /**
     * The tool's own generator, where that has to run after files came into its folder; empty where it has not.
     *
     * @param target what the project decided about the tool
     */
    default Optional<OwnGenerator> generator(Target target) {
        return Optional.empty();
    }

    /** The models that its users keep beside the migrations; empty where Belay knows of none. */
    default Optional<Models> models() {
        return Optional.empty();
    }

    /**
     * The files of one plan, in the order in which the tool runs them.
     *
     * @param plan the rollout of one change
     * @param head what the tool's folder holds already
     * @param target what the project decided about the files
     * @param policy how careful the rollout is; part of the SQL
     * @return the files
     * @throws OutOfOrderException if the files would not be the newest of the folder
     * @throws CannotRenderException if the tool has no way to do what the plan says
     */
    List<Artifact> render(Plan plan, Head head, Target target, Policy policy);

    /**
     * What people notice of a plan because this tool runs it: what the rollout sheet, whose units are the same for
     * every tool, does not say.
     *
     * @param plan the rollout of one change
     * @param target what the project decided about the files
     * @param policy how careful the rollout is
     * @return sentences in Markdown
     */
    default List<String> remarks(Plan plan, Target target, Policy policy) {
        return List.of();
    }

    /**
     * The files of a history of plans, each on top of the one before; a file that each of them writes anew, such as a
     * list of all migrations, is there once, as the last one leaves it.
     *
     * @param plans the plans, oldest first
     * @param head what the tool's folder holds already
     * @param target what the project decided about the files
     * @param policy how careful the rollouts are
     * @return the files of all plans
     * @throws CannotRenderException as {@link #render} does
     */
    default List<Artifact> renderAll(List<Plan> plans, Head head, Target target, Policy policy) {
        Map<String, Artifact> artifacts = new LinkedHashMap<>();
        Head reached = head;
        for (Plan plan : plans) {
            List<Artifact> added = render(plan, reached, target, policy);
            reached = reached.after(added);
            added.forEach(artifact -> artifacts.put(artifact.folder() + "/" + artifact.name(), artifact));
        }
        return List.copyOf(artifacts.values());
    }
}
