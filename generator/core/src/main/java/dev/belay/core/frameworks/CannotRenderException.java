package dev.belay.core.frameworks;

import dev.belay.dsl.Problem;

/** Thrown when a tool cannot be given files for a plan, with what the author can do instead. */
public class CannotRenderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** With what the author has to mend. */
    public CannotRenderException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    /** What the author has to mend. */
    public final Problem problem() {
        return problem;
    }
}
