package dev.belay.benchmarks;

import dev.belay.postgres.clients.StatementKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a client and what it leaves behind.
 *
 * @param kind what it does
 * @param sql the statement
 * @param parameters its parameters
 * @param left the rows that it leaves or removes; as many as it says it has changed
 * @param learned the positions of the columns that it gives back, which the first row that it leaves holds
 * @param expected what a read has to find; {@code null} for what writes
 */
record Work(
        StatementKind kind,
        String sql,
        List<@Nullable String> parameters,
        List<Left> left,
        List<Integer> learned,
        @Nullable String @Nullable [] expected) {

    /**
     * A row after a statement.
     *
     * @param row its number
     * @param values its values; {@code null} where it is gone
     */
    record Left(long row, @Nullable String @Nullable [] values) {}

    boolean answers() {
        return expected != null || !learned.isEmpty();
    }
}
