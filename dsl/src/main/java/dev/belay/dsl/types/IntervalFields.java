package dev.belay.dsl.types;

import java.util.Locale;

/** Which fields an interval keeps, as in {@code interval(YEAR_TO_MONTH)}. */
public enum IntervalFields {
    /** {@code interval year}. */
    YEAR,
    /** {@code interval month}. */
    MONTH,
    /** {@code interval day}. */
    DAY,
    /** {@code interval hour}. */
    HOUR,
    /** {@code interval minute}. */
    MINUTE,
    /** {@code interval second}. */
    SECOND,
    /** {@code interval year to month}. */
    YEAR_TO_MONTH,
    /** {@code interval day to hour}. */
    DAY_TO_HOUR,
    /** {@code interval day to minute}. */
    DAY_TO_MINUTE,
    /** {@code interval day to second}. */
    DAY_TO_SECOND,
    /** {@code interval hour to minute}. */
    HOUR_TO_MINUTE,
    /** {@code interval hour to second}. */
    HOUR_TO_SECOND,
    /** {@code interval minute to second}. */
    MINUTE_TO_SECOND;

    /** As {@code format_type} prints it: {@code interval year to month}. */
    public String typeName() {
        return "interval " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether a fraction of a second is left, which can have a precision. */
    public boolean hasSeconds() {
        return name().endsWith("SECOND");
    }
}
