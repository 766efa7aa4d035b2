package dev.belay.postgres.sync;

/** The model says that PostgreSQL refuses a statement. */
final class RefusedWrite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String state;

    RefusedWrite(String state) {
        super(state, null, false, false);
        this.state = state;
    }

    /** The SQLSTATE. */
    String state() {
        return state;
    }
}
