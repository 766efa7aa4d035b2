package dev.belay.core.config;

import dev.belay.dsl.RefusedException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: a whole number and a unit, {@code 500ms}, {@code 2s}, {@code 10min}, {@code 1h}. */
public final class DurationText {

    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,11})(ms|s|min|h)");

    private DurationText() {}

    /**
     * The duration that the text means.
     *
     * @throws RefusedException if it has no unit, or another form
     */
    public static Duration read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new RefusedException(
                    "wrong-form",
                    "The duration \"" + text + "\" is not a whole number and a unit.",
                    "Write for example 500ms, 2s, 10min or 1h.");
        }
        long amount = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "min" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    /** The shortest text that means the duration, in whole milliseconds. */
    public static String write(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 3_600_000 == 0 && millis > 0) {
            return millis / 3_600_000 + "h";
        }
        if (millis % 60_000 == 0 && millis > 0) {
            return millis / 60_000 + "min";
        }
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }
}
