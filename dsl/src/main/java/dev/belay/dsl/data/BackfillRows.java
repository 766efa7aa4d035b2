package dev.belay.dsl.data;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Set columns of rows that are there already, in batches.
 *
 * @param table the table
 * @param assignments what is set
 * @param where which rows still need it: false for a row once its assignments are made, so that the backfill can be run again
 * @param batchSize rows a batch at most, or empty for the policy
 * @param pause rest between batches, or empty for the policy
 */
public record BackfillRows(
        TableName table,
        List<Assignment> assignments,
        SqlExpression where,
        Optional<Integer> batchSize,
        Optional<Duration> pause)
        implements DataOperation {

    /** Copies the lists and refuses what has no meaning. */
    public BackfillRows {
        assignments = List.copyOf(assignments);
        if (assignments.isEmpty()) {
            throw new RefusedException(
                    "backfill-without-set",
                    "The backfill of \"" + table + "\" sets no column.",
                    "Add .set(column, value) or .setFrom(column, \"expression\").");
        }
        batchSize.filter(rows -> rows < 1).ifPresent(rows -> {
            throw new RefusedException(
                    "invalid-batch",
                    "A batch of " + rows + " rows never ends.",
                    "Write a batch size of 1 or more, or leave it to the policy.");
        });
        pause.filter(Duration::isNegative).ifPresent(rest -> {
            throw new RefusedException(
                    "invalid-batch",
                    "The pause between batches is negative.",
                    "Write a pause such as Duration.ofMillis(50), or leave it to the policy.");
        });
    }

    @Override
    public <R> R accept(DataVisitor<R> visitor) {
        return visitor.backfillRows(this);
    }
}
