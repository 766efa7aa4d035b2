package dev.belay.postgres.rehearsal;

import java.sql.SQLException;

/** The rows that a project has for its rehearsal cannot be written. */
public final class SeedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String change;

    SeedException(String change, SQLException cause) {
        super(cause.getMessage(), cause);
        this.change = change;
    }

    /**
     * After which change the rows were to be written.
     *
     * @return the id of the change
     */
    public String change() {
        return change;
    }
}
