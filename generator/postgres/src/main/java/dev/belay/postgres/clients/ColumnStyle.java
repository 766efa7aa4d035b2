package dev.belay.postgres.clients;

/** How a client says which columns it wants back. */
public enum ColumnStyle {
    /** By their names. */
    NAMED,
    /** {@code SELECT *} and {@code RETURNING *}. */
    STAR
}
