package dev.belay.core.plan;

import dev.belay.core.ddl.Ddl;
import java.util.List;
import java.util.Optional;

/**
 * How one unit is undone.
 *
 * @param transactional whether the statements share a transaction; otherwise there is exactly one
 * @param statements the statements in order
 * @param downClass what it costs
 * @param explanation one sentence: what is lost or refused
 * @param countingQuery a SELECT of one number, behind the functions of the session that it calls, run before: how many rows
 *     are concerned; empty for a lossless way
 */
public record WayBack(
        boolean transactional,
        List<Ddl> statements,
        DownClass downClass,
        String explanation,
        Optional<String> countingQuery) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a way back outside of a transaction has more or less than one statement
     */
    public WayBack {
        statements = List.copyOf(statements);
        if (!transactional && statements.size() != 1) {
            throw new IllegalArgumentException("Outside of a transaction a way back is exactly one statement.");
        }
    }
}
