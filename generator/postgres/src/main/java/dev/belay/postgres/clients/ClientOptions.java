package dev.belay.postgres.clients;

/**
 * How much the clients do.
 *
 * @param seed where every random choice comes from
 * @param statementsPerKind how many statements of each kind each client runs in each phase, at least 1; spread over the
 *     units of the phase and over the tables
 * @param statementsPerTransaction how many statements of one kind share a transaction, 1 to 100
 * @param backgroundClients how many old clients there are, 1 to 16; all of them write while a unit runs, each in a
 *     thread of its own, and the first of them at every boundary
 */
public record ClientOptions(long seed, int statementsPerKind, int statementsPerTransaction, int backgroundClients) {

    /**
     * Refuses what would test nothing.
     *
     * @throws IllegalArgumentException if a number is out of its limits
     */
    public ClientOptions {
        if (statementsPerKind < 1
                || statementsPerTransaction < 1
                || statementsPerTransaction > 100
                || backgroundClients < 1
                || backgroundClients > 16) {
            throw new IllegalArgumentException("Clients need at least one statement of a kind, 1 to 100 of them in a"
                    + " transaction, and 1 to 16 old clients.");
        }
    }

    /** A handful of statements of each kind: enough to notice, fast enough for many small cases. */
    public static ClientOptions few(long seed) {
        return new ClientOptions(seed, 6, 3, 1);
    }

    /** At least 200 statements of each kind for each client and phase. */
    public static ClientOptions many(long seed) {
        return new ClientOptions(seed, 200, 10, 2);
    }
}
