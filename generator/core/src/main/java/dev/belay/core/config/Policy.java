package dev.belay.core.config;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How careful a rollout is. Durations are whole milliseconds, as PostgreSQL's own settings are.
 *
 * @param lockTimeout how long a statement that takes ACCESS EXCLUSIVE or SHARE ROW EXCLUSIVE waits for its lock; at
 *     least 1 ms; shorter in a unit that takes several
 * @param statementTimeout the limit of one statement of a transactional unit; empty to leave the role's own
 * @param backfill how backfills go
 * @param soak how long the newest unit of a change must have stood before its contract may run
 * @param smallTable the rows up to which the down of a contract runs by itself
 * @param stateSchema the schema of Belay's own table in the target database
 * @param retentionSchema the schema that retained tables move to
 * @param service the name that keeps the state rows of several services in one database apart; 1 to 63 characters
 */
public record Policy(
        Duration lockTimeout,
        Optional<Duration> statementTimeout,
        BackfillPolicy backfill,
        Duration soak,
        long smallTable,
        Identifier stateSchema,
        Identifier retentionSchema,
        String service) {

    /** The service of a project that does not name one. */
    public static final String DEFAULT_SERVICE = "default";

    private static final int MAXIMUM_SERVICE_LENGTH = 63;

    /**
     * Refuses what would never end, never start or lose its state.
     *
     * @throws RefusedException if a number or a duration is out of its limits, if the service is blank or too long, or if
     *     the two schemas are one, {@code public}, or PostgreSQL's own
     */
    public Policy {
        Limits.duration("lockTimeout", lockTimeout, Duration.ofMillis(1));
        statementTimeout.ifPresent(limit -> Limits.duration("statementTimeout", limit, Duration.ofMillis(1)));
        Limits.duration("soak", soak, Duration.ZERO);
        Limits.number("smallTable", smallTable, 0, Long.MAX_VALUE);
        checkSchema("stateSchema", stateSchema);
        checkSchema("retentionSchema", retentionSchema);
        Limits.require(
                !stateSchema.equals(retentionSchema),
                "The stateSchema and the retentionSchema are both \"" + stateSchema + "\".",
                "Give each a schema of its own.");
        Limits.require(
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
                BackfillPolicy.defaults(),
                Duration.ofMinutes(10),
                50_000,
                Identifier.of("belay"),
                Identifier.of("belay_retained"),
                service);
    }

    /** The same policy with another lock timeout. */
    public Policy withLockTimeout(Duration newLockTimeout) {
        return new Policy(
                newLockTimeout, statementTimeout, backfill, soak, smallTable, stateSchema, retentionSchema, service);
    }

    /** The same policy with another limit of a statement, or none. */
    public Policy withStatementTimeout(Optional<Duration> newStatementTimeout) {
        return new Policy(
                lockTimeout, newStatementTimeout, backfill, soak, smallTable, stateSchema, retentionSchema, service);
    }

    /** The same policy with backfills that go another way. */
    public Policy withBackfill(UnaryOperator<BackfillPolicy> change) {
        return new Policy(
                lockTimeout,
                statementTimeout,
                change.apply(backfill),
                soak,
                smallTable,
                stateSchema,
                retentionSchema,
                service);
    }

    /** The same policy with another soak time. */
    public Policy withSoak(Duration newSoak) {
        return new Policy(
                lockTimeout, statementTimeout, backfill, newSoak, smallTable, stateSchema, retentionSchema, service);
    }

    /** The same policy with another limit of a small table. */
    public Policy withSmallTable(long newSmallTable) {
        return new Policy(
                lockTimeout, statementTimeout, backfill, soak, newSmallTable, stateSchema, retentionSchema, service);
    }

    /** The same policy with another schema for Belay's own table. */
    public Policy withStateSchema(Identifier newStateSchema) {
        return new Policy(
                lockTimeout, statementTimeout, backfill, soak, smallTable, newStateSchema, retentionSchema, service);
    }

    /** The same policy with another schema for retained tables. */
    public Policy withRetentionSchema(Identifier newRetentionSchema) {
        return new Policy(
                lockTimeout, statementTimeout, backfill, soak, smallTable, stateSchema, newRetentionSchema, service);
    }

    /** The same policy for another service. */
    public Policy withService(String newService) {
        return new Policy(
                lockTimeout, statementTimeout, backfill, soak, smallTable, stateSchema, retentionSchema, newService);
    }

    private static void checkSchema(String what, Identifier schema) {
        Limits.require(
                !schema.value().equals("public")
                        && !schema.value().startsWith("pg_")
                        && !schema.value().equals("information_schema"),
                "The " + what + " \"" + schema + "\" is not a schema that Belay may have for itself.",
                "Name a schema that nothing else uses, such as belay.");
    }
}
