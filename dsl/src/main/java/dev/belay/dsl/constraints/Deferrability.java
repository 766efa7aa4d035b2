package dev.belay.dsl.constraints;

/** When a constraint is checked. */
public enum Deferrability {
    /** After each statement, always. */
    NOT_DEFERRABLE,
    /** After each statement, unless a transaction defers it. */
    INITIALLY_IMMEDIATE,
    /** At the end of each transaction. */
    INITIALLY_DEFERRED
}
