package dev.belay.postgres.ddl;

import static dev.belay.postgres.ddl.BackfillRuns.backfill;
import static dev.belay.postgres.ddl.BackfillRuns.start;
import static dev.belay.postgres.ddl.BackfillRuns.table;
import static dev.belay.postgres.ddl.BackfillRuns.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A backfill beside clients that change the keys of rows, or delete the rows that it waits for. */
@Timeout(120)
class BackfillMovedRowsTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";
    private static final String UNFILLED = "SELECT count(*) FROM t WHERE b IS NULL";
    private static final String WAITS = "SELECT count(*) = 1 FROM pg_locks WHERE NOT granted";
    private static final String BOTH_WAIT = "SELECT count(*) = 2 FROM pg_locks WHERE NOT granted";
    private static final String MOVE = "UPDATE t SET k = k + 1 WHERE b IS NULL";
    private static final String FINISHED = "SELECT finished IS NOT NULL FROM belay.state";

    /** Looks that a run may need before it lets rows go that move each time; well above what it does. */
    private static final int MANY = 40;

    @ParameterizedTest
    @MethodSource(MAJORS)
    void fillsAHeldRowThatMovesBehindIt(int major) throws Exception {
        fillsAHeldRowThatMovesTo(major, "-7");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void fillsAHeldRowThatMovesInFrontOfIt(int major) throws Exception {
        fillsAHeldRowThatMovesTo(major, "1000");
    }

    private static void fillsAHeldRowThatMovesTo(int major, String key) throws Exception {
        try (Database database = table(major, 100);
                Connection client = database.connect(Map.of())) {
            client.setAutoCommit(false);
            Database.sql(client, "UPDATE t SET k = " + key + " WHERE k = 55");
            CompletableFuture<Throwable> run = start(database, backfill(10, Duration.ZERO, "k"));
            waitFor(database, "SELECT rows_done = 99 FROM belay.state");
            waitFor(database, WAITS);
            client.commit();
            assertThat(run.get(20, TimeUnit.SECONDS)).isNull();
            assertThat(database.value(UNFILLED)).isEqualTo("0");
            assertThat(database.value("SELECT k, b FROM t WHERE a = 55")).isEqualTo(key + "|110");
        }
    }

    /** The trigger holds a pass at the row with the key 500, and the next one at the row with the key 20. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void fillsARowThatMovesFromInFrontOfAPassToBehindItTwice(int major) throws Exception {
        try (Database database = table(major, 0);
                Connection client = database.connect(Map.of())) {
            database.sql(
                    "INSERT INTO t SELECT n * 10, n FROM generate_series(1, 100) AS n",
                    "CREATE FUNCTION wait_here() RETURNS trigger LANGUAGE plpgsql AS"
                            + " 'BEGIN PERFORM pg_advisory_xact_lock(NEW.k); RETURN NEW; END'",
                    "CREATE TRIGGER wait_here BEFORE UPDATE OF b ON t FOR EACH ROW"
                            + " WHEN (NEW.b IS NOT NULL AND NEW.k IN (20, 500)) EXECUTE FUNCTION wait_here()");
            Database.sql(client, "SELECT pg_advisory_lock(500)");
            CompletableFuture<Throwable> run = start(database, backfill(10, Duration.ZERO, "k"));
            waitFor(database, WAITS + " AND objid = 500");
            Database.sql(client, "SELECT pg_advisory_lock(20)");
            Database.sql(client, "UPDATE t SET k = 155 WHERE k = 900");
            Database.sql(client, "UPDATE t SET b = NULL WHERE k = 20");
            Database.sql(client, "SELECT pg_advisory_unlock(500)");
            waitFor(database, WAITS + " AND objid = 20");
            Database.sql(client, "UPDATE t SET k = 5 WHERE k = 155");
            Database.sql(client, "SELECT pg_advisory_unlock(20)");
            assertThat(run.get(20, TimeUnit.SECONDS)).isNull();
            assertThat(database.value("SELECT k, b FROM t WHERE a = 90")).isEqualTo("5|180");
            assertThat(database.value(UNFILLED)).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void endsBesideClientsThatMoveTheRowItWaitsForEachTime(int major) throws Exception {
        endsBesideClientsThat(major, (database, client) -> {
            CompletableFuture<Void> moved = CompletableFuture.runAsync(() -> unchecked(client, MOVE));
            waitFor(database, BOTH_WAIT);
            return moved;
        });
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void endsBesideClientsThatDeleteTheRowItWaitsForEachTime(int major) throws Exception {
        endsBesideClientsThat(major, (database, client) -> {
            String key = database.value("INSERT INTO t SELECT max(k) + 1000, 1 FROM t RETURNING k");
            Database.sql(client, "DELETE FROM t WHERE k = " + key);
            return CompletableFuture.completedFuture(null);
        });
    }

    /** Two clients take a row in turn that the backfill needs: it waits for one of them at any time. */
    private static void endsBesideClientsThat(int major, Turn turn) throws Exception {
        try (Database database = table(major, 100);
                Connection first = database.connect(Map.of());
                Connection second = database.connect(Map.of())) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            database.sql("UPDATE t SET b = a * 2 WHERE k < 100");
            Connection holder = first;
            Database.sql(holder, MOVE);
            CompletableFuture<Throwable> run = start(database, backfill(10, Duration.ofMillis(50), "k"));
            int turns = 0;
            while (waits(database, run)) {
                assertThat(turns++).as("turns of the clients").isLessThan(MANY);
                Connection next = holder == first ? second : first;
                CompletableFuture<Void> taken = turn.take(database, next);
                holder.commit();
                taken.get(20, TimeUnit.SECONDS);
                holder = next;
            }
            assertThat(run.get(20, TimeUnit.SECONDS)).isNull();
            assertThat(turns).isPositive();
            assertThat(database.value(FINISHED)).isEqualTo("t");
        }
    }

    /** Waits until the backfill waits for a client, or is done. */
    private static boolean waits(Database database, CompletableFuture<Throwable> run) throws Exception {
        while (!run.isDone()) {
            if (database.value(WAITS).equals("t")) {
                return true;
            }
            Thread.sleep(5);
        }
        return false;
    }

    private static void unchecked(Connection client, String change) {
        try {
            Database.sql(client, change);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a row that the backfill needs, as soon as the other client lets go. */
    private interface Turn {
        CompletableFuture<Void> take(Database database, Connection client) throws Exception;
    }
}
