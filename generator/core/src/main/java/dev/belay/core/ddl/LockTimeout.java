package dev.belay.core.ddl;

import dev.belay.core.config.Policy;
import java.time.Duration;

/**
 * How long a statement waits for a lock that keeps clients out.
 *
 * <p>A unit that holds one such lock while it waits for the next must have given up before the deadlock check of a
 * client that waits for the first, or the client is the one that PostgreSQL ends (40P01). That check comes {@code
 * deadlock_timeout} after the client began to wait, one second unless a superuser has said otherwise; and a client may
 * queue behind the unit's first request already, so that all of its waits count together (14 to 18; {@code
 * CrossingLocksTest}).
 */
final class LockTimeout {

    private static final Duration TOGETHER = Duration.ofMillis(600);

    private LockTimeout() {}

    /** SET LOCAL lock_timeout for a transaction that takes so many of these locks, one after the other. */
    static String statement(Policy policy, int locks) {
        return "SET LOCAL lock_timeout = " + SqlText.literal(SqlText.milliseconds(of(policy, locks)));
    }

    private static Duration of(Policy policy, int locks) {
        if (locks < 2) {
            return policy.lockTimeout();
        }
        Duration share = Duration.ofMillis(Math.max(1, TOGETHER.toMillis() / locks));
        return policy.lockTimeout().compareTo(share) < 0 ? policy.lockTimeout() : share;
    }
}
