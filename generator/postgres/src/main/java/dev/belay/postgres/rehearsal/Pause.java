package dev.belay.postgres.rehearsal;

/** A rest between two looks at a server that needs time. */
final class Pause {
    private static final long MILLIS = 5;

    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a server", e);
        }
    }
}
