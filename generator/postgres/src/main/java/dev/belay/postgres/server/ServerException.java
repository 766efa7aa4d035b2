package dev.belay.postgres.server;

/**
 * Says that the machine, not the user's change, is in the way: no binaries, no room, a server that does not start. The
 * message is written for the person at the keyboard and ends with what to do.
 */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String id;

    ServerException(String id, String message) {
        super("[" + id + "] " + message);
        this.id = id;
    }

    ServerException(String id, String message, Throwable cause) {
        super("[" + id + "] " + message, cause);
        this.id = id;
    }

    /**
     * The stable name of this failure, fit to be searched for.
     *
     * @return the id, for example {@code postgres-binaries-missing}
     */
    public String id() {
        return id;
    }
}
