package dev.belay.benchmarks;

import java.time.Duration;

/**
 * How large a run is.
 *
 * @param rows how many rows are loaded
 * @param clients how many clients each release has
 * @param statementsPerKind how often each release says each kind of statement in each stage, at least
 * @param kills how often the migrator is killed in each stage in which it runs
 * @param back whether the change is taken back on its way and applied again
 * @param longReader how long a reader stays in the way; zero for none
 * @param lockTimeout what the files of the change bound their waiting for locks by
 * @param seed where all random choices come from; what happens meanwhile depends on the machine
 */
public record BenchOptions(
        int rows,
        int clients,
        int statementsPerKind,
        int kills,
        boolean back,
        Duration longReader,
        Duration lockTimeout,
        long seed) {

    /** What fits many times into a gate. */
    public static BenchOptions slice(long seed) {
        return new BenchOptions(20_000, 8, 200, 1, true, Duration.ofSeconds(2), Duration.ofMillis(500), seed);
    }

    /** What a night has the time for. */
    public static BenchOptions nightly(long seed) {
        return new BenchOptions(200_000, 8, 200, 4, true, Duration.ofSeconds(30), Duration.ofMillis(500), seed);
    }

    /** The same with another number of rows. */
    public BenchOptions withRows(int newRows) {
        return new BenchOptions(newRows, clients, statementsPerKind, kills, back, longReader, lockTimeout, seed);
    }

    /** The same with a reader that stays longer. */
    public BenchOptions withLongReader(Duration newLongReader) {
        return new BenchOptions(rows, clients, statementsPerKind, kills, back, newLongReader, lockTimeout, seed);
    }

    /** The same for a migrator that cannot go back and is not killed. */
    public BenchOptions withoutWaysBack() {
        return new BenchOptions(rows, clients, statementsPerKind, 0, false, longReader, lockTimeout, seed);
    }
}
