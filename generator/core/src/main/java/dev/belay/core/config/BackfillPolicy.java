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
 * @param maximumReplicationLag the time that a replica is behind above which a backfill waits; empty for no limit
 * @param maximumReplicationBytes the bytes that a replica is behind above which a backfill waits, 1 or more; empty for no
 *     limit
 * @param maximumReplicationWait how long it waits for replicas at a stretch before it gives up
 */
public record BackfillPolicy(
        int batchSize,
        int minimumBatchSize,
        Duration batchTime,
        Duration pause,
        Optional<Duration> maximumReplicationLag,
        Optional<Long> maximumReplicationBytes,
        Duration maximumReplicationWait) {

    private static final int LARGEST_BATCH = 1_000_000;

    private static final long MOST_BYTES = 1L << 50;

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
        maximumReplicationBytes.ifPresent(bytes -> Limits.number("maximumReplicationBytes", bytes, 1, MOST_BYTES));
        Limits.duration("maximumReplicationWait", maximumReplicationWait, Duration.ZERO);
    }

    /** The backfills of a project that decides nothing. */
    public static BackfillPolicy defaults() {
        return new BackfillPolicy(
                10_000,
                100,
                Duration.ofMillis(20),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(10));
    }

    /** The same with batches of other rows at most. */
    public BackfillPolicy withBatchSize(int newBatchSize) {
        return new BackfillPolicy(
                newBatchSize,
                minimumBatchSize,
                batchTime,
                pause,
                maximumReplicationLag,
                maximumReplicationBytes,
                maximumReplicationWait);
    }

    /** The same with batches of other rows at least. */
    public BackfillPolicy withMinimumBatchSize(int newMinimumBatchSize) {
        return new BackfillPolicy(
                batchSize,
                newMinimumBatchSize,
                batchTime,
                pause,
                maximumReplicationLag,
                maximumReplicationBytes,
                maximumReplicationWait);
    }

    /** The same with batches that take another time. */
    public BackfillPolicy withBatchTime(Duration newBatchTime) {
        return new BackfillPolicy(
                batchSize,
                minimumBatchSize,
                newBatchTime,
                pause,
                maximumReplicationLag,
                maximumReplicationBytes,
                maximumReplicationWait);
    }

    /** The same with another rest between batches. */
    public BackfillPolicy withPause(Duration newPause) {
        return new BackfillPolicy(
                batchSize,
                minimumBatchSize,
                batchTime,
                newPause,
                maximumReplicationLag,
                maximumReplicationBytes,
                maximumReplicationWait);
    }

    /** The same with another limit of the replicas' lag, or none. */
    public BackfillPolicy withMaximumReplicationLag(Optional<Duration> newMaximumReplicationLag) {
        return new BackfillPolicy(
                batchSize,
                minimumBatchSize,
                batchTime,
                pause,
                newMaximumReplicationLag,
                maximumReplicationBytes,
                maximumReplicationWait);
    }

    /** The same with another limit of what replicas have yet to replay, or none. */
    public BackfillPolicy withMaximumReplicationBytes(Optional<Long> newMaximumReplicationBytes) {
        return new BackfillPolicy(
                batchSize,
                minimumBatchSize,
                batchTime,
                pause,
                maximumReplicationLag,
                newMaximumReplicationBytes,
                maximumReplicationWait);
    }

    /** The same with another time that it waits for replicas. */
    public BackfillPolicy withMaximumReplicationWait(Duration newMaximumReplicationWait) {
        return new BackfillPolicy(
                batchSize,
                minimumBatchSize,
                batchTime,
                pause,
                maximumReplicationLag,
                maximumReplicationBytes,
                newMaximumReplicationWait);
    }
}
