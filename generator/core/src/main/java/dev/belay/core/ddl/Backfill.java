package dev.belay.core.ddl;

import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.time.Duration;
import java.util.List;

/**
 * A batched backfill over the key of a table.
 *
 * @param change the change it belongs to
 * @param unit the unit whose row in the state table holds its progress
 * @param table the table
 * @param key the columns of the primary key, or of another unique key without NULLs, in order
 * @param assignments what is set
 * @param needed which rows still need it; false for a row that has been filled
 * @param batchSize rows a batch at most, 1 or more
 * @param pause rest between two batches
 */
public record Backfill(
        String change,
        String unit,
        TableName table,
        List<ColumnDefinition> key,
        List<Assignment> assignments,
        SqlExpression needed,
        int batchSize,
        Duration pause) {

    /**
     * Copies the lists and refuses what could never end.
     *
     * @throws IllegalArgumentException without a key, without an assignment, or with a batch of no row
     */
    public Backfill {
        key = List.copyOf(key);
        assignments = List.copyOf(assignments);
        if (key.isEmpty() || assignments.isEmpty() || batchSize < 1 || pause.isNegative()) {
            throw new IllegalArgumentException(
                    "A backfill needs a key, an assignment and batches of at least one row.");
        }
    }

    /** The same backfill as the work of a unit. */
    public Backfill inUnit(String newUnit) {
        return new Backfill(change, newUnit, table, key, assignments, needed, batchSize, pause);
    }
}
