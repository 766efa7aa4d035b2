package dev.belay.postgres.clients;

/** Which release of the application a client stands for. */
public enum ClientKind {
    /** The release that ran before the change: it knows the old shape alone. */
    OLD,
    /** The release that the change is made for: it knows the new shape alone, and starts after BACKFILL. */
    NEW,
    /** A release in between that writes a replaced column and its replacement alike; it starts after BACKFILL. */
    DUAL
}
