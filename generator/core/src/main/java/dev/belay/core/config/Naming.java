package dev.belay.core.config;

/** How the versions of a target's files are made. */
public enum Naming {
    /** The next whole number. */
    SEQUENTIAL,
    /** The time of the migration, UTC, to the second. */
    TIMESTAMP
}
