package dev.belay.core.frameworks;

import dev.belay.dsl.Problem;

/** Thrown when new files would not be the newest of their folder: tools then skip them, or refuse to run at all. */
public final class OutOfOrderException extends CannotRenderException {

    private static final long serialVersionUID = 1L;

    /** With what the author has to mend. */
    public OutOfOrderException(Problem problem) {
        super(problem);
    }
}
