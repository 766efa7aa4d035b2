package dev.belay.postgres.rehearsal;

/**
 * How much of a rehearsal is wanted. The cycle of up, down and up with the comparison of catalog and rows is always
 * part of it.
 *
 * @param measured whether every statement is measured on a copy
 * @param guardTrials whether contracts are first tried where they must refuse
 * @param kills whether every backfill is killed on its way: its client, and its server process
 * @param fewestBatches how many batches a backfill must at least have had in the run that is killed, and 0 where it may
 *     have any number and be too small to be killed between two of them
 * @param clients whether clients of both releases run at every unit, on a copy
 * @param statementsPerKind how many statements of each kind a client runs in each phase, 1 or more
 * @param seed of what the clients write
 */
public record RehearsalOptions(
        boolean measured,
        boolean guardTrials,
        boolean kills,
        int fewestBatches,
        boolean clients,
        int statementsPerKind,
        long seed) {
    /** Everything. */
    public static final RehearsalOptions FULL = new RehearsalOptions(true, true, true, 0, true, 200, 1);

    /** What many small plans can afford: measured, without clients and kills. */
    public static final RehearsalOptions QUICK = new RehearsalOptions(true, false, false, 0, false, 1, 1);

    /**
     * Refuses clients that do nothing.
     *
     * @throws IllegalArgumentException if there is not even one statement of each kind
     */
    public RehearsalOptions {
        if (statementsPerKind < 1) {
            throw new IllegalArgumentException("A client runs at least one statement of each kind.");
        }
    }

    /** The same with or without clients. */
    public RehearsalOptions withClients(boolean newClients) {
        return new RehearsalOptions(measured, guardTrials, kills, fewestBatches, newClients, statementsPerKind, seed);
    }

    /** The same with or without kills. */
    public RehearsalOptions withKills(boolean newKills) {
        return new RehearsalOptions(measured, guardTrials, newKills, fewestBatches, clients, statementsPerKind, seed);
    }

    /** The same with another number of batches that a backfill must at least have. */
    public RehearsalOptions withFewestBatches(int newFewestBatches) {
        return new RehearsalOptions(measured, guardTrials, kills, newFewestBatches, clients, statementsPerKind, seed);
    }

    /** The same with or without the trials of guards. */
    public RehearsalOptions withGuardTrials(boolean newGuardTrials) {
        return new RehearsalOptions(measured, newGuardTrials, kills, fewestBatches, clients, statementsPerKind, seed);
    }

    /** The same with another number of statements. */
    public RehearsalOptions withStatementsPerKind(int newStatementsPerKind) {
        return new RehearsalOptions(measured, guardTrials, kills, fewestBatches, clients, newStatementsPerKind, seed);
    }

    /** The same with another seed. */
    public RehearsalOptions withSeed(long newSeed) {
        return new RehearsalOptions(measured, guardTrials, kills, fewestBatches, clients, statementsPerKind, newSeed);
    }
}
