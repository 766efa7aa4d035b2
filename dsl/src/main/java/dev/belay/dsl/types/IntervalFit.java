package dev.belay.dsl.types;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether an interval keeps all of a literal: PostgreSQL drops without a word what is smaller than the last field, and
 * rounds fractions of a second. Only numbers with units and clock times are read, not the forms of ISO 8601.
 */
final class IntervalFit {

    /** The fields from the largest on, by the beginnings of their names. */
    private static final List<String> FIELDS = List.of("y", "mon", "d", "h", "m", "s");

    private static final int SECOND = FIELDS.indexOf("s");
    private static final int MICROSECONDS = 6;

    private static final Pattern NUMBER =
            Pattern.compile("(?i)(\\d+)(?:\\.(\\d*))?\\s*(y|yrs?|years?|mons?|months?|w|weeks?|d|days?|h|hrs?|hours?"
                    + "|m|mins?|minutes?|s|secs?|seconds?)\\b");
    private static final Pattern CLOCK = Pattern.compile("(\\d+):(\\d+)(?::(\\d+)(?:\\.(\\d*))?)?");

    private final int last;
    private final int digits;

    private IntervalFit(SqlType type) {
        last = field(type.name().substring(type.name().lastIndexOf(' ') + 1));
        digits = type.modifiers().isEmpty() ? MICROSECONDS : type.modifiers().get(0);
    }

    static Optional<String> fault(String text, SqlType type) {
        IntervalFit fit = new IntervalFit(type);
        boolean whole = text.startsWith("P")
                || NUMBER.matcher(text).results().allMatch(fit::holdsNumber)
                        && CLOCK.matcher(text).results().allMatch(fit::holdsClock);
        return whole ? Optional.empty() : Optional.of("a part of it would be cut off or rounded");
    }

    private boolean holdsNumber(MatchResult number) {
        return holds(field(number.group(3)), number.group(1), number.group(2));
    }

    /** Two numbers are minutes and seconds where only those are left, and then nothing is cut. */
    private boolean holdsClock(MatchResult clock) {
        int hour = FIELDS.indexOf("h");
        return holds(hour, clock.group(1), null)
                && holds(hour + 1, clock.group(2), null)
                && (clock.group(3) == null || holds(SECOND, clock.group(3), clock.group(4)));
    }

    private boolean holds(int field, String whole, String fraction) {
        String rest = fraction == null ? "" : fraction.replaceFirst("0+$", "");
        boolean nothing = rest.isEmpty() && whole.matches("0+");
        return nothing || field < last || field == last && rest.length() <= (last == SECOND ? digits : 0);
    }

    /** The rank of a unit; an interval without fields ends with the second, and a week is days. */
    private static int field(String unit) {
        String name = unit.toLowerCase(Locale.ROOT);
        if (name.equals("interval")) {
            return SECOND;
        }
        return name.startsWith("w")
                ? FIELDS.indexOf("d")
                : FIELDS.stream()
                        .filter(name::startsWith)
                        .map(FIELDS::indexOf)
                        .findFirst()
                        .orElse(SECOND);
    }
}
