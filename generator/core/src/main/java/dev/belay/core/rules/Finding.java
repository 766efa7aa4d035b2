package dev.belay.core.rules;

import dev.belay.core.config.Severity;
import dev.belay.dsl.Acceptance;
import dev.belay.dsl.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What the author of a change has to hear of.
 *
 * @param problem the message and its place; its id is that of the rule
 * @param severity {@code ERROR} or {@code WARNING}
 * @param acceptance the {@code @Accept} that it is about; empty for what an operation does
 */
public record Finding(Problem problem, Severity severity, Optional<Acceptance> acceptance) {

    /** The problems of those that fail the build, or of those that do not. */
    public static List<Problem> of(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::problem)
                .toList();
    }
}
