package dev.belay.postgres.golden;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.dsl.names.TableName;
import dev.belay.postgres.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A transaction, and a client that makes a deadlock with it where that can be: the client has written to the table that
 * the transaction locks last, and asks for the one it locks first while a third session still holds that.
 *
 * @param database where they meet
 * @param transaction the statements of the transaction, which is rolled back
 * @param first the table that the transaction may lock first
 * @param last the table that it may lock behind it
 */
record CrossingLocks(GoldenDatabase database, List<String> transaction, TableName first, TableName last) {

    /** What became of the client where the two met: the SQLSTATE it got, or {@code 00000}; empty when they never do. */
    Optional<String> tried(int tries) throws SQLException, InterruptedException {
        if (!areThere()) {
            return Optional.empty();
        }
        for (int trial = 0; trial < tries; trial++) {
            Meeting meeting = meet();
            if (meeting.isTold()) {
                return meeting.met() ? Optional.of(meeting.client()) : Optional.empty();
            }
        }
        throw new AssertionError(
                "the transaction gave up, or ended in a deadlock itself, " + tries + " times before the client");
    }

    /** A unit may have come too far for one of them to be there, or be a view now. */
    private boolean areThere() throws SQLException {
        try (Connection session = open()) {
            return holds(
                    session,
                    "count(*) = 2 FROM pg_class WHERE relkind IN ('r', 'p') AND oid IN (" + regclass(first) + ", "
                            + regclass(last) + ")");
        }
    }

    private static String regclass(TableName table) {
        return "to_regclass(" + PostgresWriter.literal(PostgresWriter.table(table)) + ")";
    }

    private record Meeting(boolean met, String unit, String client) {

        /**
         * Not where the unit gave up before the client stood behind it. Nor where the client had looked for a deadlock,
         * which it does once, before the two met: a busy machine took a second for what takes none.
         */
        boolean isTold() {
            return met ? !unit.equals("40P01") : !unit.equals("55P03");
        }
    }

    private Meeting meet() throws SQLException, InterruptedException {
        try (Connection observer = open();
                Connection holder = open();
                Connection client = open();
                Connection unit = open()) {
            int unitPid = pid(unit);
            int clientPid = pid(client);
            begin(holder, lock(first));
            begin(client, lock(last));
            var run = CompletableFuture.supplyAsync(() -> state(unit, transaction));
            waitUntil(observer, "count(*) > 0 FROM pg_locks WHERE NOT granted AND pid = " + unitPid, run);
            boolean queued = isWaiting(observer, unitPid, first);
            var wish = CompletableFuture.completedFuture("00000");
            if (queued) {
                wish = CompletableFuture.supplyAsync(() -> state(client, List.of(lock(first))));
                waitUntil(observer, "count(*) > 0 FROM pg_locks WHERE NOT granted AND pid = " + clientPid, run);
            }
            holder.rollback();
            waitUntil(observer, isWaitingFor(unitPid, last), run);
            boolean met = queued && isWaiting(observer, unitPid, last);
            if (!queued) {
                client.rollback();
            }
            String ended = run.join();
            unit.rollback();
            return new Meeting(met, ended, wish.join());
        }
    }

    private static void waitUntil(Connection observer, String condition, CompletableFuture<?> end)
            throws SQLException, InterruptedException {
        while (!end.isDone() && !holds(observer, condition)) {
            Thread.sleep(1);
        }
    }

    private static boolean isWaiting(Connection observer, int pid, TableName table) throws SQLException {
        return holds(observer, isWaitingFor(pid, table));
    }

    private static String isWaitingFor(int pid, TableName table) {
        return "count(*) > 0 FROM pg_locks WHERE NOT granted AND pid = " + pid + " AND relation = " + regclass(table);
    }

    private static boolean holds(Connection session, String condition) throws SQLException {
        try (var statement = session.createStatement();
                var row = statement.executeQuery("SELECT " + condition)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** What every write of the table takes. */
    private static String lock(TableName table) {
        return "LOCK TABLE " + PostgresWriter.table(table) + " IN ROW EXCLUSIVE MODE";
    }

    private static void begin(Connection session, String sql) throws SQLException {
        session.setAutoCommit(false);
        try (var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs statements in a transaction and leaves it open; the client's is ended after what it asked for. */
    private static String state(Connection session, List<String> statements) {
        try (var statement = session.createStatement()) {
            session.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            return "00000";
        } catch (SQLException e) {
            return e.getSQLState();
        } finally {
            rollback(session);
        }
    }

    private static void rollback(Connection session) {
        try {
            session.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int pid(Connection session) throws SQLException {
        try (var statement = session.createStatement();
                var row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private Connection open() throws SQLException {
        return database.server()
                .connect(
                        database.name(),
                        EmbeddedServer.SUPERUSER,
                        Map.of("ApplicationName", "crossing", "options", "-c belay.collapse=allow"));
    }
}
