package dev.belay.core.plan;

/** The five phases of a rollout, in order. Two of them are gates for the application and hold no statement. */
public enum Phase {
    /** Adds the new shape beside the old one. */
    EXPAND,
    /** Fills the new shape for rows that are there; from its end the next release may start. */
    BACKFILL,
    /** Both releases run; both shapes are kept equal. */
    DUAL_WRITE,
    /** The next release reads the new shape; the previous one goes. */
    MIGRATE_READS,
    /** Drops the old shape. */
    CONTRACT
}
