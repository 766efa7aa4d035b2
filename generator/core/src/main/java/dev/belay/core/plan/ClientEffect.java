package dev.belay.core.plan;

/** What a statement does to clients that are running. */
public enum ClientEffect {
    /** They notice nothing but the wait for a lock. */
    NONE,
    /** Sessions with server-side prepared statements fail (0A000) until they prepare again or reconnect. */
    RECONNECT,
    /** Statements of the previous release fail until it is replaced. */
    BREAKS_PREVIOUS;

    /** The worse of two. */
    public ClientEffect worse(ClientEffect other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
