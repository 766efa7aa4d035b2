package dev.belay.core;

import dev.belay.core.config.BelayConfig;
import dev.belay.core.json.ChangeWriter;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The whole way: changes, whatever their source, become plans, and plans become the files that people and tools read. */
public final class Pipeline {

    private final BelayConfig config;
    private final List<OutputFile> files = new ArrayList<>();

    private Pipeline(BelayConfig config) {
        this.config = config;
    }

    /**
     * Goes the whole way. The same changes and configuration give the same bytes; the order of the changes does not
     * matter, they follow the numbers of their ids.
     *
     * @param changes the history of one database
     * @param config what the project decides
     * @return the files, or everything that is wrong; a mistake of the author is never thrown
     */
    public static PipelineResult run(List<Change> changes, BelayConfig config) {
        History history = History.plan(changes, config.server(), config.policy());
        return history.problems().isEmpty()
                ? new Pipeline(config).write(history.plans())
                : PipelineResult.refused(history.problems());
    }

    private PipelineResult write(List<Plan> plans) {
        plans.forEach(this::documents);
        files.sort(Comparator.comparing(OutputFile::path));
        return new PipelineResult(plans, files, List.of());
    }

    private void documents(Plan plan) {
        add(plan, "changes/" + plan.change().id() + ".json", ChangeWriter.write(plan.change()));
    }

    private void add(Plan plan, String path, String text) {
        files.add(new OutputFile(path, text, Optional.of(plan.change().id())));
    }
}
