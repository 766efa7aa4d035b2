package dev.belay.core.config;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import java.time.Duration;
import java.util.Optional;

/**
 * How careful a rollout is. Durations are whole milliseconds, as PostgreSQL's own settings are.
 *
 * @param lockTimeout how long a statement that takes ACCESS EXCLUSIVE or SHARE ROW EXCLUSIVE waits for its lock; at
 *     least 1 ms; shorter in a unit that takes several
 * @param statementTimeout the limit of one statement of a transactional unit; empty to leave the role's own
 * @param batchSize the rows of one batch of a backfill, 1 to 1,000,000
 * @param pause the rest between two batches
 * @param maximumReplicationLag the lag of a replica above which a backfill waits; empty for no limit
 * @param soak how long the newest unit of a change must have stood before its contract may run
 * @param smallTable the rows up to which the down of a contract runs by itself
 * @param stateSchema the schema of Belay's own table in the target database
 * @param retentionSchema the schema that retained tables move to
 * @param service the name that keeps the state rows of several services in one database apart; 1 to 63 characters
 */
public record Policy(
        Duration lockTimeout,
        Optional<Duration> statementTimeout,
        int batchSize,
        Duration pause,
        Optional<Duration> maximumReplicationLag,
        Duration soak,
        long smallTable,
        Identifier stateSchema,
        Identifier retentionSchema,
        String service) {

    /** The service of a project that does not name one. */
    public static final String DEFAULT_SERVICE = "default";

    private static final int MAXIMUM_BATCH_SIZE = 1_000_000;
    private static final int MAXIMUM_SERVICE_LENGTH = 63;
    private static final int NANOS_OF_A_MILLI = 1_000_000;

    /** What PostgreSQL's own timeouts take. */
    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    /**
     * Refuses what would never end, never start or lose its state.
     *
     * @throws RefusedException if a number or a duration is out of its limits, if the service is blank or too long, or if
     *     the two schemas are one, {@code public}, or PostgreSQL's own
     */
    public Policy {
        checkDuration("lockTimeout", lockTimeout, Duration.ofMillis(1));
        statementTimeout.ifPresent(limit -> checkDuration("statementTimeout", limit, Duration.ofMillis(1)));
        checkNumber("batchSize", batchSize, 1, MAXIMUM_BATCH_SIZE);
        checkDuration("pause", pause, Duration.ZERO);
        maximumReplicationLag.ifPresent(lag -> checkDuration("maximumReplicationLag", lag, Duration.ofMillis(1)));
        checkDuration("soak", soak, Duration.ZERO);
        checkNumber("smallTable", smallTable, 0, Long.MAX_VALUE);
        checkSchema("stateSchema", stateSchema);
        checkSchema("retentionSchema", retentionSchema);
        require(
                !stateSchema.equals(retentionSchema),
                "The stateSchema and the retentionSchema are both \"" + stateSchema + "\".",
                "Give each a schema of its own.");
        require(
                !service.isBlank()
                        && service.length() <= MAXIMUM_SERVICE_LENGTH
                        && service.codePoints().noneMatch(Character::isISOControl),
                "The service \"" + service + "\" is not 1 to 63 printable characters.",
                "Write a short name such as shop.");
    }

    /** The policy of a project that decides nothing. */
    public static Policy defaults() {
        return defaults(DEFAULT_SERVICE);
    }

    /** The policy of a project that names its service and decides nothing else. */
    public static Policy defaults(String service) {
        return new Policy(
                Duration.ofSeconds(2),
                Optional.empty(),
                1000,
                Duration.ZERO,
                Optional.empty(),
                Duration.ofMinutes(10),
                50_000,
                Identifier.of("belay"),
                Identifier.of("belay_retained"),
                service);
    }

    /** The same policy with another lock timeout. */
    public Policy withLockTimeout(Duration newLockTimeout) {
        return new Policy(
                newLockTimeout,
                statementTimeout,
                batchSize,
                pause,
                maximumReplicationLag,
                soak,
                smallTable,
                stateSchema,
                retentionSchema,
                service);
    }

    /** The same policy with another limit of a statement, or none. */
    public Policy withStatementTimeout(Optional<Duration> newStatementTimeout) {
        return new Policy(
                lockTimeout,
                newStatementTimeout,
                batchSize,
                pause,
                maximumReplicationLag,
                soak,
                smallTable,
                stateSchema,
                retentionSchema,
                service);
    }

    /** The same policy with batches of another size. */
    public Policy withBatchSize(int newBatchSize) {
        return new Policy(
                lockTimeout,
                statementTimeout,
                newBatchSize,
                pause,
                maximumReplicationLag,
                soak,
                smallTable,
                stateSchema,
                retentionSchema,
                service);
    }

    /** The same policy with another rest between batches. */
    public Policy withPause(Duration newPause) {
        return new Policy(
                lockTimeout,
                statementTimeout,
                batchSize,
                newPause,
                maximumReplicationLag,
                soak,
                smallTable,
                stateSchema,
                retentionSchema,
                service);
    }

    /** The same policy with another limit of a replica's lag, or none. */
    public Policy withMaximumReplicationLag(Optional<Duration> newMaximumReplicationLag) {
        return new Policy(
                lockTimeout,
                statementTimeout,
                batchSize,
                pause,
                newMaximumReplicationLag,
                soak,
                smallTable,
                stateSchema,
                retentionSchema,
                service);
    }

    /** The same policy with another soak time. */
    public Policy withSoak(Duration newSoak) {
        return new Policy(
                lockTimeout,
                statementTimeout,
                batchSize,
                pause,
                maximumReplicationLag,
                newSoak,
                smallTable,
                stateSchema,
                retentionSchema,
                service);
    }

    /** The same policy with another limit of a small table. */
    public Policy withSmallTable(long newSmallTable) {
        return new Policy(
                lockTimeout,
                statementTimeout,
                batchSize,
                pause,
                maximumReplicationLag,
                soak,
                newSmallTable,
                stateSchema,
                retentionSchema,
                service);
    }

    /** The same policy with another schema for Belay's own table. */
    public Policy withStateSchema(Identifier newStateSchema) {
        return new Policy(
                lockTimeout,
                statementTimeout,
                batchSize,
                pause,
                maximumReplicationLag,
                soak,
                smallTable,
                newStateSchema,
                retentionSchema,
                service);
    }

    /** The same policy with another schema for retained tables. */
    public Policy withRetentionSchema(Identifier newRetentionSchema) {
        return new Policy(
                lockTimeout,
                statementTimeout,
                batchSize,
                pause,
                maximumReplicationLag,
                soak,
                smallTable,
                stateSchema,
                newRetentionSchema,
                service);
    }

    /** The same policy for another service. */
    public Policy withService(String newService) {
        return new Policy(
                lockTimeout,
                statementTimeout,
                batchSize,
                pause,
                maximumReplicationLag,
                soak,
                smallTable,
                stateSchema,
                retentionSchema,
                newService);
    }

    private static void checkDuration(String what, Duration duration, Duration least) {
        require(
                duration.compareTo(least) >= 0 && duration.compareTo(LONGEST) <= 0,
                "The " + what + " is outside of " + DurationText.write(least) + " to " + DurationText.write(LONGEST)
                        + ".",
                "Write a duration such as 500ms or 2s.");
        require(
                duration.toNanosPart() % NANOS_OF_A_MILLI == 0,
                "The " + what + " " + duration + " is not a whole number of milliseconds.",
                "Round it to milliseconds.");
    }

    private static void checkNumber(String what, long number, long least, long most) {
        require(
                number >= least && number <= most,
                "The " + what + " " + number + " is outside of " + least + " to " + most + ".",
                "Write a number within these limits.");
    }

    private static void checkSchema(String what, Identifier schema) {
        require(
                !schema.value().equals("public")
                        && !schema.value().startsWith("pg_")
                        && !schema.value().equals("information_schema"),
                "The " + what + " \"" + schema + "\" is not a schema that Belay may have for itself.",
                "Name a schema that nothing else uses, such as belay.");
    }

    private static void require(boolean holds, String cause, String remedy) {
        if (!holds) {
            throw new RefusedException("invalid-policy", cause, remedy);
        }
    }
}
