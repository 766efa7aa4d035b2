package dev.belay.core.config;

import dev.belay.dsl.names.Identifier;
import java.time.Duration;
import java.util.Optional;

/**
 * How careful a rollout is. Durations are whole milliseconds, as PostgreSQL's own settings are.
 *
 * @param lockTimeout how long a statement that takes ACCESS EXCLUSIVE or SHARE ROW EXCLUSIVE waits for its lock; at
 *     least 1 ms
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
    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    /**
     * Refuses what would never end, never start or lose its state.
     *
     * @throws IllegalArgumentException if a number or a duration is out of its limits, if the service is blank or too
     *     long, or if the two schemas are one, {@code public}, or PostgreSQL's own
     */
    public Policy {
        atLeast("lockTimeout", lockTimeout, Duration.ofMillis(1));
        statementTimeout.ifPresent(limit -> atLeast("statementTimeout", limit, Duration.ofMillis(1)));
        atLeast("pause", pause, Duration.ZERO);
        maximumReplicationLag.ifPresent(lag -> atLeast("maximumReplicationLag", lag, Duration.ofMillis(1)));
        atLeast("soak", soak, Duration.ZERO);
        require(
                batchSize >= 1 && batchSize <= MAXIMUM_BATCH_SIZE,
                "The batchSize " + batchSize + " is outside of 1 to " + MAXIMUM_BATCH_SIZE + ".");
        require(smallTable >= 0, "The smallTable limit " + smallTable + " is below 0.");
        ownSchema("stateSchema", stateSchema);
        ownSchema("retentionSchema", retentionSchema);
        require(
                !stateSchema.equals(retentionSchema),
                "The stateSchema and the retentionSchema are both \"" + stateSchema + "\".");
        require(
                !service.isBlank()
                        && service.length() <= 63
                        && service.codePoints().noneMatch(Character::isISOControl),
                "The service \"" + service + "\" is not 1 to 63 printable characters.");
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

    private static void atLeast(String what, Duration duration, Duration least) {
        require(
                duration.compareTo(least) >= 0 && duration.compareTo(LONGEST) <= 0,
                "The " + what + " of " + duration.toMillis() + " ms is outside of " + least.toMillis() + " to "
                        + LONGEST.toMillis() + " ms.");
        require(
                duration.toNanosPart() % 1_000_000 == 0,
                "The " + what + " of " + duration + " is not a whole number of milliseconds.");
    }

    private static void ownSchema(String what, Identifier schema) {
        require(
                !schema.value().equals("public")
                        && !schema.value().startsWith("pg_")
                        && !schema.value().equals("information_schema"),
                "The " + what + " \"" + schema + "\" is not a schema that Belay may have for itself.");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
