package dev.belay.processor;

import dev.belay.dsl.RefusedException;

/**
 * Takes the place of the ways to end the whole virtual machine in the classes of migrations, see {@link ExitCalls}: the
 * compiler runs in it. Public, because it is loaded among them.
 */
public final class Exit {

    private Exit() {}

    /** For {@link System#exit}. */
    public static void exit(int status) {
        throw refusal("System.exit(" + status + ")");
    }

    /** For {@link Runtime#getRuntime} where {@code exit} or {@code halt} follows. */
    public static Runtime getRuntime() {
        throw refusal("Runtime.exit or Runtime.halt");
    }

    private static RefusedException refusal(String call) {
        return new RefusedException(
                "define-exits",
                "The migration calls " + call + ", which would end the compiler that runs it.",
                "Remove the call. A migration that cannot go on throws an exception.");
    }
}
