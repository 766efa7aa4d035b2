package dev.belay.core;

import dev.belay.core.plan.Plan;
import dev.belay.dsl.Problem;
import java.util.List;

/**
 * What comes out of the pipeline: files, or everything that is wrong.
 *
 * @param plans the plans, oldest change first; none when there are problems
 * @param files the files, sorted by path; none when there are problems
 * @param problems all problems
 */
public record PipelineResult(List<Plan> plans, List<OutputFile> files, List<Problem> problems) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there are both files and problems
     */
    public PipelineResult {
        plans = List.copyOf(plans);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
        if (!problems.isEmpty() && !(files.isEmpty() && plans.isEmpty())) {
            throw new IllegalArgumentException("What has problems has no files.");
        }
    }

    /** Everything that is wrong. */
    static PipelineResult refused(List<Problem> problems) {
        return new PipelineResult(List.of(), List.of(), problems);
    }
}
