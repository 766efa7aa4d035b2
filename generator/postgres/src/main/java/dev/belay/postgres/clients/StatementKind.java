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
    SELECT_STAR
}
