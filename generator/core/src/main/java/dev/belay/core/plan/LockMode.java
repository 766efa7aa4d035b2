package dev.belay.core.plan;

/** The table locks of PostgreSQL, from weak to strong. */
public enum LockMode {
    /** Blocked by ACCESS EXCLUSIVE alone; what a SELECT takes. */
    ACCESS_SHARE("AccessShareLock"),
    /** What SELECT FOR UPDATE takes. */
    ROW_SHARE("RowShareLock"),
    /** What INSERT, UPDATE and DELETE take. */
    ROW_EXCLUSIVE("RowExclusiveLock"),
    /** Blocks itself and stronger ones: concurrent index builds, VALIDATE, VACUUM. */
    SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusiveLock"),
    /** Blocks writes. */
    SHARE("ShareLock"),
    /** Blocks writes and itself. */
    SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock"),
    /** Blocks writes and SELECT FOR UPDATE. */
    EXCLUSIVE("ExclusiveLock"),
    /** Blocks everything, reads too. */
    ACCESS_EXCLUSIVE("AccessExclusiveLock");

    private final String catalogName;

    LockMode(String catalogName) {
        this.catalogName = catalogName;
    }

    /** The name in {@code pg_locks.mode}. */
    public String catalogName() {
        return catalogName;
    }

    /** The name in the manual: {@code ACCESS EXCLUSIVE}. */
    public String manualName() {
        return name().replace('_', ' ');
    }

    /** Whether it is as strong as the other, or stronger. */
    public boolean atLeast(LockMode other) {
        return compareTo(other) >= 0;
    }
}
