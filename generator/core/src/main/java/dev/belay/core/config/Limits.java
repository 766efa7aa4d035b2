package dev.belay.core.config;

import dev.belay.dsl.RefusedException;
import java.time.Duration;

/** Refuses values of a policy that would never end, never start or never fit. */
final class Limits {

    private static final int NANOS_OF_A_MILLI = 1_000_000;

    /** What PostgreSQL's own timeouts take. */
    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    private Limits() {}

    static void duration(String what, Duration duration, Duration least) {
        require(
                duration.compareTo(least) >= 0 && duration.compareTo(LONGEST) <= 0,
                "The " + what + " is outside of " + DurationText.write(least) + " to " + DurationText.write(LONGEST)
                        + ".",
                "Write a duration such as 500ms or 2s.");
        require(
                duration.toNanosPart() % NANOS_OF_A_MILLI == 0,
                "The " + what + " " + duration + " is not a whole number of milliseconds.",
                "Round it to milliseconds.");
    }

    static void number(String what, long number, long least, long most) {
        require(
                number >= least && number <= most,
                "The " + what + " " + number + " is outside of " + least + " to " + most + ".",
                "Write a number within these limits.");
    }

    static void require(boolean holds, String cause, String remedy) {
        if (!holds) {
            throw new RefusedException("invalid-policy", cause, remedy);
        }
    }
}
