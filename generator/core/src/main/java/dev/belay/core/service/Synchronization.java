package dev.belay.core.service;

import dev.belay.core.Manifest;
import dev.belay.core.OutputFile;
import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.CannotRenderException;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.Models;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Renders a history on top of what the folders of a service hold: a change that is new there comes after everything
 * that others have put there, and one that came earlier keeps its place, whatever others have added since.
 */
public final class Synchronization {

    private final List<Plan> plans;
    private final Policy policy;
    private final Manifest earlier;
    private final FrozenFiles frozen;

    private final List<OutputFile> files = new ArrayList<>();
    private final List<Manifest.Base> bases = new ArrayList<>();
    private final List<Manifest.Followed> followed = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<ServiceFiles.Horizon> horizons = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Synchronization(List<Plan> plans, Policy policy, Manifest earlier, FrozenFiles frozen) {
        this.plans = plans;
        this.policy = policy;
        this.earlier = earlier;
        this.frozen = frozen;
    }

    /**
     * What belongs into the folders.
     *
     * @param plans the history
     * @param folders the folders of all targets as they are
     * @param policy how careful the rollouts are
     * @param earlier what an earlier run has written
     */
    public static ServiceFiles of(List<Plan> plans, List<ServiceFolder> folders, Policy policy, Manifest earlier) {
        return of(plans, folders, policy, earlier, FrozenFiles.NONE);
    }

    /**
     * What belongs into the folders, where files have been released: those stay as they are.
     *
     * @param plans the history
     * @param folders the folders of all targets as they are
     * @param policy how careful the rollouts are
     * @param earlier what an earlier run has written
     * @param frozen what has been released
     */
    public static ServiceFiles of(
            List<Plan> plans, List<ServiceFolder> folders, Policy policy, Manifest earlier, FrozenFiles frozen) {
        Synchronization synchronization = new Synchronization(plans, policy, earlier, frozen);
        folders.forEach(synchronization::add);
        return new ServiceFiles(
                synchronization.files,
                synchronization.bases,
                synchronization.followed,
                synchronization.notes,
                synchronization.horizons,
                synchronization.problems);
    }

    private void add(ServiceFolder folder) {
        Target target = folder.target();
        Renderer renderer = Frameworks.of(target.framework()).orElseThrow();
        Optional<Problem> other = folderOfAnotherTool(renderer, folder);
        other.ifPresent(problems::add);
        if (other.isEmpty()) {
            try {
                render(renderer, folder);
                renderer.models().ifPresent(models -> follow(models, folder));
            } catch (CannotRenderException refused) {
                problems.add(refused.problem());
            }
        }
    }

    private void render(Renderer renderer, ServiceFolder folder) {
        Target target = folder.target();
        EarlierFiles before = new EarlierFiles(earlier, target);
        Set<String> fresh = new HashSet<>(folder.foreign());
        before.bases().forEach(fresh::remove);
        FolderOnItsWay way = new FolderOnItsWay(renderer, folder.present());
        Map<String, OutputFile> ofTarget = new LinkedHashMap<>();
        for (Plan plan : plans) {
            String change = plan.change().id();
            List<Artifact> released = frozen.of(change, target);
            boolean known = !released.isEmpty() || before.isKnown(change);
            List<String> base = known ? before.base(change) : List.copyOf(fresh);
            if (!known) {
                fresh.clear();
            }
            if (!base.isEmpty()) {
                bases.add(new Manifest.Base(target.directory(), change, base));
                way.see(base);
            }
            List<Artifact> artifacts =
                    released.isEmpty() ? renderer.render(plan, way.head(), target, policy) : released;
            List<Artifact> fromNow = artifacts.stream()
                    .filter(artifact -> !known || artifact.role() != Artifact.Role.INDEX)
                    .toList();
            way.goOn(artifacts, fromNow);
            fromNow.stream()
                    .map(artifact -> OutputFile.of(artifact, target, change))
                    .forEach(file -> ofTarget.put(file.path(), file));
        }
        files.addAll(ofTarget.values());
        renderer.newestTime(way.end())
                .ifPresent(newest -> horizons.add(new ServiceFiles.Horizon(target.directory(), newest)));
    }

    private void follow(Models models, ServiceFolder folder) {
        var following = new ModelsOnTheirWay(models, folder, earlier);
        following.follow(plans);
        files.addAll(following.changedFiles());
        followed.addAll(following.followed());
        notes.addAll(following.notes());
    }

    /** A folder of a tool that we write nothing for, or in which this tool sees nothing and another one of ours does. */
    private static Optional<Problem> folderOfAnotherTool(Renderer renderer, ServiceFolder folder) {
        Set<String> foreign = folder.foreign();
        Optional<Problem> lookAlike =
                lookAlike(renderer, folder.target(), folder.present().only(foreign));
        if (lookAlike.isPresent() || foreign.stream().anyMatch(renderer::reads)) {
            return lookAlike;
        }
        List<String> others = Frameworks.all().stream()
                .filter(other -> foreign.stream().anyMatch(other::reads))
                .map(Renderer::framework)
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(ofAnotherTool(
                        folder.target(),
                        String.join(" or ", others) + " and none of " + renderer.framework() + ".",
                        "Write framework: " + others.get(0) + " in belay.yaml, or name the directory of "
                                + renderer.framework() + "."));
    }

    private static Optional<Problem> lookAlike(Renderer renderer, Target target, Head foreign) {
        return renderer.lookAlikes().stream()
                .filter(tool -> tool.isIn(foreign))
                .findFirst()
                .map(tool -> ofAnotherTool(
                        target,
                        tool.tool() + ", which only look like those of " + renderer.framework() + ".",
                        "Name the directory of " + renderer.framework() + " in belay.yaml, and its framework if it is"
                                + " another."));
    }

    private static Problem ofAnotherTool(Target target, String whose, String remedy) {
        return new Problem(
                "folder-of-another-tool",
                Place.of(target.directory()),
                "The directory " + target.directory() + " holds migrations of " + whose,
                remedy);
    }
}
