package dev.belay.postgres.clients;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a client, and what its rows are once it is committed.
 *
 * @param kind what it does
 * @param sql the statement
 * @param parameters its parameters
 * @param returning the columns it gives back for each row it leaves, by position
 * @param before the row it changes, removes or reads
 * @param after the rows it leaves
 */
record Operation(
        StatementKind kind,
        String sql,
        List<@Nullable String> parameters,
        int[] returning,
        Optional<Row> before,
        List<Row> after) {

    boolean reads() {
        return kind == StatementKind.SELECT_NAMED || kind == StatementKind.SELECT_STAR;
    }
}
