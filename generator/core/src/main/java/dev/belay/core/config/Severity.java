package dev.belay.core.config;

/** What becomes of the findings of a rule. */
public enum Severity {
    /** The build fails. */
    ERROR,
    /** The build tells of it. */
    WARNING,
    /** Nobody hears of it. */
    OFF
}
