package dev.belay.postgres.sync;

import dev.belay.postgres.random.Dice;

/**
 * When the units of a change run while lives go on.
 *
 * @param rounds how many statements each life has
 * @param filled the round before which the backfill runs for the first time
 * @param finished the round before which it runs again, and NOT NULL follows
 * @param transactions whether the statements of a round share a transaction
 */
record Timeline(int rounds, int filled, int finished, boolean transactions) {

    static Timeline random(Dice dice) {
        int rounds = 8 + dice.below(8);
        int filled = 1 + dice.below(rounds / 2);
        return new Timeline(rounds, filled, filled + 1 + dice.below(rounds - filled), dice.percent(50));
    }
}
