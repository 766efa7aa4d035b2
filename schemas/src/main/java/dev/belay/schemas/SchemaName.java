package dev.belay.schemas;

/**
 * The schemas by name. Files of one {@link #VERSION} stay readable for good: what would refuse a file that was valid
 * makes a new version, in a folder of its own.
 */
public enum SchemaName {
    /** What one migration says, as JSON. */
    CHANGE("change"),
    /** The rollout of one change, as Belay writes it. */
    PLAN("plan"),
    /** What a rehearsal of a plan found. */
    REHEARSAL_REPORT("rehearsal-report"),
    /** What clients noticed under load while a change went through its phases. */
    BENCH_REPORT("bench-report"),
    /** {@code belay.yaml}. */
    CONFIG("belay"),
    /** The list of everything that compiling has written. */
    MANIFEST("manifest"),
    /** {@code belay.lock.json}: what has been released. */
    LOCK("lock"),
    /** {@code belay.released.json}: what the released migrations have led to. */
    RELEASED("released"),
    /** A migration of pgroll, as Belay writes it: less than what pgroll takes. */
    PGROLL_MIGRATION("pgroll-migration");

    /** The version of the schemas that Belay writes and reads. */
    public static final int VERSION = 1;

    private final String file;

    SchemaName(String file) {
        this.file = file;
    }

    /** The file's name, {@code change.schema.json}. */
    public String fileName() {
        return file + ".schema.json";
    }

    /** The {@code $id} of the schema, which a file may name as its {@code $schema}. */
    public String address() {
        return "https://belay.dev/schemas/" + VERSION + "/" + fileName();
    }
}
