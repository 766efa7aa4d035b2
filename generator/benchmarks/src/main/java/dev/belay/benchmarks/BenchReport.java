package dev.belay.benchmarks;

import java.util.List;

/**
 * What one run found. Its components are the members of its JSON, in this order.
 *
 * @param scenario the scenario
 * @param seed where the random choices came from
 * @param serverVersion the major version of PostgreSQL
 * @param rows how many rows were loaded
 * @param clients how many clients each release had
 * @param passed whether nothing is wrong
 * @param seconds how long it took
 * @param migrations what the migrator did
 * @param errors the errors of clients; one that was not predicted is a fault
 * @param wrongValues how many rows or values were not what their owner wrote
 * @param wrong the first of them
 * @param longestBlocked the longest wait of a client's statement for a lock of somebody else than a client
 * @param stages latency and throughput
 * @param statements how often each release said what
 * @param tooFew what was not said often enough for the run to tell anything: a fault
 * @param earlyContracts what came of running the contract before the backfill had ended
 * @param backfill how fast the backfill was
 * @param walBytes how much was written to the log, by clients and migrator
 * @param tableBytesBefore the size of the table with its indexes when it was loaded
 * @param tableBytesAfter the same in the end
 */
public record BenchReport(
        String scenario,
        long seed,
        int serverVersion,
        int rows,
        int clients,
        boolean passed,
        double seconds,
        Migrations migrations,
        List<ClientError> errors,
        int wrongValues,
        List<WrongValue> wrong,
        Blocked longestBlocked,
        List<StageFigures> stages,
        List<StatementCount> statements,
        List<StatementCount> tooFew,
        EarlyContracts earlyContracts,
        Backfill backfill,
        long walBytes,
        long tableBytesBefore,
        long tableBytesAfter) {

    /**
     * What the migrator did.
     *
     * @param tool its name
     * @param runs how often it was started
     * @param kills how often it was killed
     * @param retries how often it gave up waiting for a lock
     * @param declared how often somebody had to tell the tool that a step was committed when it was killed
     * @param reverted how many steps were taken back
     * @param millis how long its runs took
     * @param failures what it said where it failed otherwise: a fault
     */
    public record Migrations(
            String tool,
            int runs,
            int kills,
            int retries,
            int declared,
            int reverted,
            long millis,
            List<String> failures) {}

    /**
     * Errors of clients that look alike.
     *
     * @param release the release
     * @param stage the stage
     * @param statement what was said
     * @param sqlState its SQLSTATE
     * @param message its message
     * @param predicted whether the scenario says so
     * @param count how many
     */
    public record ClientError(
            String release,
            Stage stage,
            String statement,
            String sqlState,
            String message,
            boolean predicted,
            int count) {}

    /**
     * A row or value that is not what its owner wrote.
     *
     * @param release the owner's release
     * @param stage when it was found
     * @param row the key of the row
     * @param column the column; {@code *} for the whole row
     * @param expected what was written
     * @param seen what is there
     */
    public record WrongValue(String release, Stage stage, String row, String column, String expected, String seen) {}

    /**
     * The longest wait for a lock.
     *
     * @param millis how long
     * @param limitMillis how long it may be: the lock timeouts, 50 ms, and what the machine was late by meanwhile
     * @param lock which lock, and behind whom
     */
    public record Blocked(double millis, double limitMillis, String lock) {}

    /**
     * A stage in figures.
     *
     * @param stage the stage
     * @param seconds how long it was
     * @param statements how many statements went well
     * @param perSecond how many that is in a second
     * @param p50Millis the time that half of them took
     * @param p99Millis the time that all but one in a hundred took
     * @param maxMillis the longest time
     */
    public record StageFigures(
            Stage stage,
            double seconds,
            int statements,
            double perSecond,
            double p50Millis,
            double p99Millis,
            double maxMillis) {}

    /**
     * How often a release said what.
     *
     * @param release the release
     * @param stage the stage
     * @param statement the kind of statement
     * @param count how often it went well
     */
    public record StatementCount(String release, Stage stage, String statement, int count) {}

    /**
     * What came of running the contract while a backfill of its change had not ended.
     *
     * @param tries how often somebody tried
     * @param refused how often the contract's guard refused
     * @param locksNotHad how often a lock was not had before the guard could look
     * @param accepted how often it went through: a fault
     */
    public record EarlyContracts(int tries, int refused, int locksNotHad, int accepted) {}

    /**
     * How fast the backfill was, by Belay's own table, with clients at work and kills on the way.
     *
     * @param rows how many rows it filled
     * @param seconds from its start to its end
     * @param rowsPerSecond the one by the other; zero without a backfill
     */
    public record Backfill(long rows, double seconds, double rowsPerSecond) {}
}
