package dev.belay.postgres.measure;

import dev.belay.core.plan.LockMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Watches the relation locks of one backend from a session of its own.
 *
 * <p>A lock that is waited for counts as taken: the statement will hold it, and its waiting request already stands in
 * the way of everybody behind it.
 */
final class LockTrace implements AutoCloseable {
    private static final Map<String, LockMode> MODES = Arrays.stream(LockMode.values())
            .collect(Collectors.toUnmodifiableMap(LockMode::catalogName, Function.identity()));
    private static final String LOCKS = """
            SELECT relation, mode FROM pg_catalog.pg_locks
            WHERE pid = ? AND locktype = 'relation'
              AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
            """;
    private static final String BLOCKED = "SELECT pg_catalog.cardinality(pg_catalog.pg_blocking_pids(?)) > 0";

    private final int pid;
    private final PreparedStatement locks;
    private final PreparedStatement blocked;
    private final Map<Long, LockMode> strongest = new TreeMap<>();

    LockTrace(Connection observer, int pid) throws SQLException {
        this.pid = pid;
        this.locks = observer.prepareStatement(LOCKS);
        this.blocked = observer.prepareStatement(BLOCKED);
    }

    /** Adds what the backend holds or waits for now. */
    void sample() throws SQLException {
        locks.setInt(1, pid);
        try (var rows = locks.executeQuery()) {
            while (rows.next()) {
                // Predicate locks of serializable transactions (SIReadLock) are listed too and block nobody.
                var mode = MODES.get(rows.getString(2));
                if (mode != null) {
                    strongest.merge(rows.getLong(1), mode, LockTrace::stronger);
                }
            }
        }
    }

    /** Whether the backend waits for another session. */
    boolean isBlocked() throws SQLException {
        blocked.setInt(1, pid);
        try (var row = blocked.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** The strongest mode seen on each relation so far, by object id; catalogs and indexes are among them. */
    Map<Long, LockMode> strongest() {
        return new HashMap<>(strongest);
    }

    private static LockMode stronger(LockMode left, LockMode right) {
        return left.atLeast(right) ? left : right;
    }

    @Override
    public void close() throws SQLException {
        locks.close();
        blocked.close();
    }
}
