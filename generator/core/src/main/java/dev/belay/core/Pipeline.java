package dev.belay.core;

import dev.belay.core.config.BelayConfig;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.frameworks.CannotRenderException;
import dev.belay.core.json.ChangeWriter;
import dev.belay.core.json.PlanWriter;
import dev.belay.core.lock.StoredFolder;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.core.report.RolloutSheet;
import dev.belay.dsl.Change;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The whole way: changes, whatever their source, become plans, and plans become the files that people and tools read.
 * {@code changes/}, {@code plans/} and {@code rollout/} hold one file for each change; beside them is a folder for each
 * tool, and in it the folders of the service.
 */
public final class Pipeline {

    private final BelayConfig config;
    private final Beneath beneath;

    private Pipeline(BelayConfig config, Beneath beneath) {
        this.config = config;
        this.beneath = beneath;
    }

    /**
     * Goes the whole way. The same changes and configuration give the same bytes; the order of the changes does not
     * matter, they follow the numbers of their ids.
     *
     * @param changes the history of one database
     * @param config what the project decides
     * @return the files, or everything that is wrong; a mistake of the author is never thrown
     * @throws IllegalArgumentException if the configuration names a tool whose files Belay does not write yet, which
     *     belay.yaml cannot
     */
    public static PipelineResult run(List<Change> changes, BelayConfig config) {
        return run(History.plan(changes, config.server(), config.policy()), config);
    }

    /**
     * Goes the way from plans to files.
     *
     * @param history what has been planned by that configuration
     * @param config what the project decides
     * @return the files, or everything that is wrong
     * @throws IllegalArgumentException if the configuration names a tool whose files Belay does not write yet
     */
    public static PipelineResult run(History history, BelayConfig config) {
        return run(history, config, Beneath.NOTHING);
    }

    /**
     * Goes the way from plans to the files of those that are not released.
     *
     * @param history what has been planned by that configuration
     * @param config what the project decides
     * @param beneath what is released
     * @return the files, or everything that is wrong
     * @throws IllegalArgumentException if the configuration names a tool whose files Belay does not write yet
     */
    public static PipelineResult run(History history, BelayConfig config, Beneath beneath) {
        return history.problems().isEmpty()
                ? new Pipeline(config, beneath).write(history.plans())
                : PipelineResult.refused(history.problems());
    }

    /** What plans leave in the folders of the tools, as far as it matters to those that come after them. */
    public static List<StoredFolder> remembered(List<Plan> plans, BelayConfig config) {
        TargetFiles targets = new TargetFiles(config.policy(), Beneath.NOTHING);
        return config.targets().stream()
                .map(target -> StoredFolder.of(target.directory(), targets.remembered(plans, target)))
                .toList();
    }

    private PipelineResult write(List<Plan> plans) {
        TargetFiles targets = new TargetFiles(config.policy(), beneath);
        List<Plan> rendered = beneath.toRender(plans);
        // no tool's files depend on those of another
        List<Background<List<OutputFile>>> ofTargets = config.targets().stream()
                .map(target -> Background.begin(target.framework(), () -> targets.of(rendered, target)))
                .toList();
        List<OutputFile> files = new ArrayList<>(documents(plans, targets));
        List<Problem> problems = new ArrayList<>();
        for (Background<List<OutputFile>> ofTarget : ofTargets) {
            try {
                files.addAll(ofTarget.result());
            } catch (CannotRenderException refused) {
                problems.add(refused.problem());
            }
        }
        problems.addAll(samePaths(files));
        files.sort(Comparator.comparing(OutputFile::path));
        return problems.isEmpty() ? new PipelineResult(plans, files, List.of()) : PipelineResult.refused(problems);
    }

    private List<OutputFile> documents(List<Plan> plans, TargetFiles targets) {
        return plans.stream()
                .filter(plan -> !beneath.released().contains(plan.change().id()))
                .flatMap(plan -> documents(plan, targets).stream())
                .toList();
    }

    private List<OutputFile> documents(Plan plan, TargetFiles targets) {
        PostgresWriter writer = new PostgresWriter(plan.server(), config.policy());
        String id = plan.change().id();
        return List.of(
                new OutputFile("changes/" + id + ".json", ChangeWriter.write(plan.change()), Optional.of(id)),
                new OutputFile(
                        "plans/" + id + ".json", new PlanWriter(writer::statements).write(plan), Optional.of(id)),
                new OutputFile(
                        "rollout/" + id + ".md",
                        RolloutSheet.write(plan, writer::statements, remarks(plan, targets)),
                        Optional.of(id)));
    }

    private Map<String, List<String>> remarks(Plan plan, TargetFiles targets) {
        Map<String, List<String>> remarks = new LinkedHashMap<>();
        config.targets()
                .forEach(target ->
                        remarks.put(target.framework() + ", " + target.directory(), targets.remarks(plan, target)));
        remarks.values().removeIf(List::isEmpty);
        return remarks;
    }

    private static List<Problem> samePaths(List<OutputFile> files) {
        Set<String> seen = new HashSet<>();
        return files.stream()
                .map(OutputFile::path)
                .filter(path -> !seen.add(path))
                .map(path -> new Problem(
                        "repeated-file",
                        Place.of(path),
                        "Two targets of belay.yaml write the file " + path + ".",
                        "Give each target a directory and a revertDirectory of its own."))
                .toList();
    }
}
