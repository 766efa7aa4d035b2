package dev.belay.dsl.columns;

/** Who numbers the rows of an identity column. */
public enum Identity {
    /** PostgreSQL, always. */
    ALWAYS,
    /** PostgreSQL, unless the statement gives a number. */
    BY_DEFAULT
}
