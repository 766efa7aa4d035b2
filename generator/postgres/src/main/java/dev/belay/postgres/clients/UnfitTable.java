package dev.belay.postgres.clients;

/** A table for which a client cannot make up rows; the message says why. */
final class UnfitTable extends Exception {
    private static final long serialVersionUID = 1;

    UnfitTable(String reason) {
        super(reason);
    }
}
