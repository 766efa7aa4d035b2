package dev.belay.core.config;

import dev.belay.dsl.RefusedException;
import java.time.Duration;
import java.util.Optional;

/**
 * How much of a server a backfill takes. Its batches begin with the fewest rows and grow, and shrink at once where rows
 * are slow: clients wait for a row as long as its batch takes. Durations are whole milliseconds.
 *
 * @param batchSize the most rows of one batch, 1 to 1,000,000
 * @param minimumBatchSize the fewest rows of one batch, however slow they are; where it is more than the most, that wins
 * @param batchTime how long one batch is to take; at least 1 ms
 * @param pause the rest between two batches
 * @param maximumReplicationLag the lag of a replica above which a backfill waits; empty for no limit
 */
public record BackfillPolicy(
        int batchSize,
        int minimumBatchSize,
        Duration batchTime,
        Duration pause,
        Optional<Duration> maximumReplicationLag) {

    private static final int LARGEST_BATCH = 1_000_000;

    /**
     * Refuses what would never end.
     *
     * @throws RefusedException if a number or a duration is out of its limits
     */
    public BackfillPolicy {
        Limits.number("batchSize", batchSize, 1, LARGEST_BATCH);
        Limits.number("minimumBatchSize", minimumBatchSize, 1, LARGEST_BATCH);
        Limits.duration("batchTime", batchTime, Duration.ofMillis(1));
        Limits.duration("pause", pause, Duration.ZERO);
        maximumReplicationLag.ifPresent(lag -> Limits.duration("maximumReplicationLag", lag, Duration.ofMillis(1)));
    }

    /** The backfills of a project that decides nothing. */
    public static BackfillPolicy defaults() {
        return new BackfillPolicy(10_000, 100, Duration.ofMillis(20), Duration.ZERO, Optional.empty());
    }

    /** The same with batches of other rows at most. */
    public BackfillPolicy withBatchSize(int newBatchSize) {
        return new BackfillPolicy(newBatchSize, minimumBatchSize, batchTime, pause, maximumReplicationLag);
    }

    /** The same with batches of other rows at least. */
    public BackfillPolicy withMinimumBatchSize(int newMinimumBatchSize) {
        return new BackfillPolicy(batchSize, newMinimumBatchSize, batchTime, pause, maximumReplicationLag);
    }

    /** The same with batches that take another time. */
    public BackfillPolicy withBatchTime(Duration newBatchTime) {
        return new BackfillPolicy(batchSize, minimumBatchSize, newBatchTime, pause, maximumReplicationLag);
    }

    /** The same with another rest between batches. */
    public BackfillPolicy withPause(Duration newPause) {
        return new BackfillPolicy(batchSize, minimumBatchSize, batchTime, newPause, maximumReplicationLag);
    }

    /** The same with another limit of the replicas' lag, or none. */
    public BackfillPolicy withMaximumReplicationLag(Optional<Duration> newMaximumReplicationLag) {
        return new BackfillPolicy(batchSize, minimumBatchSize, batchTime, pause, newMaximumReplicationLag);
    }
}
