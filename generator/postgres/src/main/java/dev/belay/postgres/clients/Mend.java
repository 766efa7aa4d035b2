package dev.belay.postgres.clients;

import dev.belay.dsl.names.Identifier;
import java.util.Set;

/**
 * A value that the rollout may change although the client wrote it, as the author ordered: NULL is filled, a row that
 * violates a check to come is mended, a backfill of the author's own sets it.
 *
 * @param column the column
 * @param expression the value after mending, over the columns of the row as the client wrote it
 * @param exact whether the expression gives the same value again, so that it can be compared
 * @param trigger the name of the function of the trigger that mends; empty for a backfill alone
 * @param reads the columns that the expression names
 */
record Mend(Identifier column, String expression, boolean exact, String trigger, Set<Identifier> reads) {

    boolean readsOthers() {
        return reads.stream().anyMatch(name -> !name.equals(column));
    }
}
