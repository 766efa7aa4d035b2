package dev.belay.postgres.clients;

/** What the clients' statements do. */
public enum StatementKind {
    /** INSERT of one row; optional columns are left out at random. */
    INSERT,
    /** INSERT of several rows by one VALUES list. */
    INSERT_MANY,
    /** INSERT or UPDATE that writes an explicit NULL. */
    WRITE_NULL,
    /** UPDATE of one column (or of the columns that only make sense together). */
    UPDATE_COLUMN,
    /** UPDATE of every column of a row. */
    UPDATE_ROW,
    /** INSERT ON CONFLICT DO UPDATE on the key. */
    UPSERT_KEY,
    /** INSERT ON CONFLICT DO UPDATE on another unique constraint or index. */
    UPSERT_UNIQUE,
    /** DELETE by key. */
    DELETE,
    /** SELECT of named columns by key. */
    SELECT_NAMED,
    /** SELECT * by key, in a session of its own. */
    SELECT_STAR;

    /** What is wrong with every table on which a client has no statement of this kind. */
    String impossibleBecause() {
        return switch (this) {
            case WRITE_NULL -> "it may write NULL into no column";
            case UPDATE_COLUMN -> "checks tie all columns to each other";
            case UPDATE_ROW -> "there is no column beside the key";
            case UPSERT_UNIQUE -> "there is no second unique key that ON CONFLICT can name";
            case UPSERT_KEY -> "the change drops the key";
            case INSERT, INSERT_MANY, DELETE, SELECT_NAMED, SELECT_STAR -> "";
        };
    }
}
