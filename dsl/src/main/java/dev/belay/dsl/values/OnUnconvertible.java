package dev.belay.dsl.values;

/** What happens to a client's write whose value the conversion cannot convert. */
public enum OnUnconvertible {
    /** The client's statement fails with the conversion's own error. */
    REJECT,
    /** The other column becomes NULL, and the rows concerned are counted in the plan and by the preflight. */
    NULL_AND_REPORT
}
