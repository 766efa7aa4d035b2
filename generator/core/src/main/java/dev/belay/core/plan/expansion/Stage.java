package dev.belay.core.plan.expansion;

/**
 * The order within a phase. What one operation of a change needs from another is there before, and units of one stage
 * and table can share a transaction.
 */
public enum Stage {
    /** Statements on the catalog alone, in the author's order. */
    CATALOG,
    /** Batched backfills. */
    FILL,
    /** Guards that count rows which no backfill has mended. */
    GUARD,
    /** Indexes, CONCURRENTLY. */
    INDEX,
    /** Constraints NOT VALID, and unique constraints over their indexes. */
    CONSTRAIN,
    /** VALIDATE of checks, in transactions that hold no strong lock. */
    VALIDATE,
    /** NOT NULL and primary keys, on the proof of validated checks. */
    FINISH,
    /** Foreign keys NOT VALID: the keys they reference are there by now, and go after them on the way back. */
    REFERENCE,
    /** VALIDATE of foreign keys, in transactions that hold no strong lock. */
    VALIDATE_REFERENCES,
    /** What the next release may leave out, once everything before is there. */
    LOOSEN
}
