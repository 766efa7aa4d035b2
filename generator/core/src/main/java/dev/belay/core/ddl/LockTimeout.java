package dev.belay.core.ddl;

import dev.belay.core.config.Policy;
import dev.belay.dsl.names.TableName;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long a statement waits for a lock that keeps clients out.
 *
 * <p>A unit that holds one such lock while it waits for the next must have given up before the deadlock check of a
 * client that waits for the first, or the client is the one that PostgreSQL ends (40P01). That check comes {@code
 * deadlock_timeout} after the client began to wait, one second unless a superuser has said otherwise; and a client may
 * queue behind the unit's first request already, so that all of its waits count together (14 to 18; {@code
 * CrossingLocksTest}). A table with partitions is a lock for each of them (14 to 18; {@code PartitionLocksTest}).
 */
final class LockTimeout {

    private static final Duration TOGETHER = Duration.ofMillis(600);

    private LockTimeout() {}

    /**
     * SET LOCAL lock_timeout for a transaction that takes so many of these locks, one after the other.
     *
     * @param partitioned the tables among those that it locks whose partitions the server has to count
     */
    static List<String> statements(Policy policy, int locks, List<TableName> partitioned) {
        long milliseconds = of(policy, locks, !partitioned.isEmpty()).toMillis();
        Stream<String> shared = partitioned.isEmpty() ? Stream.of() : Stream.of(share(milliseconds, partitioned));
        return Stream.concat(
                        Stream.of("SET LOCAL lock_timeout = "
                                + SqlText.literal(SqlText.milliseconds(Duration.ofMillis(milliseconds)))),
                        shared)
                .toList();
    }

    private static Duration of(Policy policy, int locks, boolean partitioned) {
        if (locks < 2 && !partitioned) {
            return policy.lockTimeout();
        }
        Duration all = policy.lockTimeout().compareTo(TOGETHER) < 0 ? policy.lockTimeout() : TOGETHER;
        return Duration.ofMillis(Math.max(1, all.toMillis() / Math.max(1, locks)));
    }

    /** Zero would be no bound at all. */
    private static String share(long milliseconds, List<TableName> partitioned) {
        String tables = SqlText.joined(partitioned, table -> SqlText.literal(SqlText.table(table)) + "::regclass");
        return "SELECT set_config('lock_timeout', greatest(1, " + milliseconds + " / (1 + count(*))) || 'ms', true)\n"
                + "FROM pg_catalog.pg_inherits\n"
                + "WHERE EXISTS (SELECT FROM pg_partition_ancestors(inhrelid) WHERE relid IN (" + tables + "))";
    }
}
