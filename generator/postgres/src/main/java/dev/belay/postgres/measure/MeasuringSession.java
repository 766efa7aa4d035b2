package dev.belay.postgres.measure;

import dev.belay.core.plan.LockMode;
import dev.belay.dsl.names.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongPredicate;

/**
 * A session that runs statements on a database nobody else uses, and says what they did.
 *
 * <p><b>Locks</b> are read by a second session while the transaction is still open, or while the statement is stalled.
 * <b>Rewritten</b> is a table that lies in another file than before.
 *
 * <p><b>Scanned</b>, in a transaction, is a table that was read from its first page on at least once. The planner may
 * not choose an index or a nested loop meanwhile, so that the answer depends on the statement and not on statistics or
 * on the number of rows: a query over every row always scans, a catalog change never does. A validated foreign key
 * scans its own table; whether it also reads the table it references depends on whether there is a key to look up
 * ({@code MeasuringSessionTest}), so that table must not be held against a prediction. Outside of a transaction a table
 * is scanned when at least as many rows were read as it holds, by whatever path, and it was locked for writing or
 * stronger: a backfill reads its whole table by its key, and looks single rows up in others.
 *
 * <p>One session must not be used by two threads at once.
 */
public final class MeasuringSession implements AutoCloseable {
    private static final List<String> EVERY_QUERY_SCANS = List.of(
            "SET LOCAL enable_indexscan = off",
            "SET LOCAL enable_indexonlyscan = off",
            "SET LOCAL enable_bitmapscan = off",
            "SET LOCAL enable_nestloop = off",
            "SET LOCAL max_parallel_workers_per_gather = 0",
            "SET LOCAL max_parallel_maintenance_workers = 0");

    private static final int FIRST_WITH_SHARED_STATISTICS = 15;
    private static final long COLLECTOR_DELAY_MILLIS = 600;

    private final Connector connector;
    private final Identifier stateSchema;
    private final Connection session;
    private final Connection observer;
    private final int pid;

    private MeasuringSession(Connector connector, Identifier stateSchema, Connection session, Connection observer)
            throws SQLException {
        this.connector = connector;
        this.stateSchema = stateSchema;
        this.session = session;
        this.observer = observer;
        this.pid = Backends.pid(session);
    }

    /**
     * Opens the session and the one that watches it.
     *
     * @param connector to the database
     * @param stateSchema the schema whose relations do not count
     * @return the open session
     * @throws SQLException when the server refuses
     */
    public static MeasuringSession open(Connector connector, Identifier stateSchema) throws SQLException {
        var session = connector.open("belay measure");
        try {
            var observer = connector.open("belay observer");
            execute(session, "SET max_parallel_workers_per_gather = 0");
            execute(session, "SET max_parallel_maintenance_workers = 0");
            return new MeasuringSession(connector, stateSchema, session, observer);
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    /**
     * What is there now.
     *
     * @return the tables and views
     * @throws SQLException when the server refuses
     */
    public Relations relations() throws SQLException {
        return Relations.read(session, stateSchema);
    }

    /**
     * Runs statements in a transaction of their own, measures, and commits.
     *
     * @param statements SQL statements in order
     * @return what they did
     * @throws SQLException when one of them fails; then all of them are rolled back
     */
    public Measurement inTransaction(List<String> statements) throws SQLException {
        session.setAutoCommit(false);
        try (var trace = new LockTrace(observer, pid)) {
            var before = relations();
            for (var setting : EVERY_QUERY_SCANS) {
                execute(session, setting);
            }
            var readBefore = ReadCounters.read(session);
            for (var statement : statements) {
                execute(session, statement);
            }
            trace.sample();
            var readAfter = ReadCounters.read(session);
            var measurement = measurement(before, trace.strongest(), oid -> readAfter.scansSince(readBefore, oid) > 0);
            session.commit();
            return measurement;
        } catch (SQLException e) {
            session.rollback();
            throw e;
        } finally {
            session.setAutoCommit(true);
        }
    }

    /**
     * Runs one statement outside of any transaction, and measures it while other sessions stand in its way one after
     * the other: the first goes away when the statement has been seen waiting, then the second, and so on. What it
     * locks between and after them is sampled without pause.
     *
     * @param statement the statement
     * @param obstacles statements that take locks it has to wait for, in the order in which it meets them
     * @return what it did
     * @throws SQLException when it fails
     */
    public Measurement alone(String statement, List<String> obstacles) throws SQLException {
        var before = relations();
        var held = rowsHeld(before);
        letStatisticsArrive();
        var readBefore = ReadCounters.read(session);
        Map<Long, LockMode> locks;
        try (var trace = new LockTrace(observer, pid);
                var stall = new Stall(connector, obstacles)) {
            stall.run(() -> execute(session, statement), trace);
            locks = trace.strongest();
        }
        letStatisticsArrive();
        var readAfter = ReadCounters.read(session);
        return measurement(
                before,
                locks,
                oid -> (writes(locks, oid) || writes(locks, before.root(oid)))
                        && readAfter.startsSince(readBefore, oid) > 0
                        && readAfter.rowsSince(readBefore, oid) >= held.getOrDefault(oid, 0L));
    }

    /** A partition is locked for a moment only, by each batch that has rows in it. */
    private static boolean writes(Map<Long, LockMode> locks, long oid) {
        return locks.containsKey(oid) && locks.get(oid).atLeast(LockMode.ROW_EXCLUSIVE);
    }

    private Measurement measurement(Relations before, Map<Long, LockMode> locks, LongPredicate scanned)
            throws SQLException {
        var after = relations();
        var rewritten = new TreeSet<Long>();
        var read = new TreeSet<Long>();
        for (long oid : before.oids()) {
            if (after.rewrittenSince(before, oid)) {
                rewritten.add(oid);
            }
            if (scanned.test(oid)) {
                read.add(oid);
            }
        }
        return new Measurement(before, after, locks, rewritten, read);
    }

    private Map<Long, Long> rowsHeld(Relations relations) throws SQLException {
        var held = new HashMap<Long, Long>();
        for (long oid : relations.stored()) {
            held.put(oid, Backends.rowsOf(session, oid));
        }
        return held;
    }

    /** Before PostgreSQL 15 a collector process receives the statistics, and hands them out twice a second. */
    private void letStatisticsArrive() throws SQLException {
        if (session.getMetaData().getDatabaseMajorVersion() < FIRST_WITH_SHARED_STATISTICS) {
            try {
                Thread.sleep(COLLECTOR_DELAY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a statement was measured", e);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (observer) {
            session.close();
        }
    }
}
