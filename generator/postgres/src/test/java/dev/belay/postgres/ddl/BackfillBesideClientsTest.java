package dev.belay.postgres.ddl;

import static dev.belay.postgres.ddl.BackfillRuns.backfill;
import static dev.belay.postgres.ddl.BackfillRuns.start;
import static dev.belay.postgres.ddl.BackfillRuns.table;
import static dev.belay.postgres.ddl.BackfillRuns.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.ddl.Backfill;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Batches that lock no row before they set it, and the clients that they meet. */
@Timeout(60)
class BackfillBesideClientsTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";

    private static final String SLOW =
            "It waits for a lock a hundred times; BELAY_SLOW_TESTS=1 runs it, as .ci/run does.";

    private static final String WAITS = "SELECT count(*) = 1 FROM pg_locks WHERE NOT granted AND pid IN"
            + " (SELECT pid FROM pg_stat_activity WHERE datname = current_database())";

    /** What the server counts once the sessions have ended: also rows of batches that were given up. */
    private static String set(int rows) {
        return "SELECT n_tup_upd = " + rows + " FROM pg_stat_user_tables WHERE relname = 't'";
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void setEachRowOnceWhereNobodyIsInTheWay(int major) throws Exception {
        try (Database database = table(major, 3_000)) {
            assertThat(start(database, backfill(100, Duration.ZERO, "k")).get(20, TimeUnit.SECONDS))
                    .isNull();
            waitFor(database, set(3_000));
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void areMadeAgainWithoutTheRowThatAClientHoldsAndCarefullyForAWhile(int major) throws Exception {
        try (Database database = table(major, 3_000)) {
            fillBesideAClient(database);
            waitFor(database, set(3_000 + 49));
        }
    }

    /** The first batch tells nothing of these: the next pass does, or the wait for the few that are left. */
    @ParameterizedTest
    @CsvSource({"500, 3010", "2995, 3001"})
    void setRowsTwiceAtMostThatAreStillToBeSet(int last, int set) throws Exception {
        try (Database database = table(15, 3_000)) {
            RowDdl.RunBackfill never = new RowDdl.RunBackfill(new Backfill(
                    "0001_test",
                    "02_fill",
                    TableName.of("t"),
                    BackfillRuns.key("k"),
                    List.of(new Assignment(
                            Identifier.of("b"), new SqlExpression("CASE WHEN a <= " + last + " THEN a END"))),
                    new SqlExpression("b IS NULL"),
                    10,
                    Duration.ZERO));
            assertThat(start(database, never).get(20, TimeUnit.SECONDS)).hasMessageContaining("[backfill-never-ends]");
            waitFor(database, set(set));
        }
    }

    /** It might swallow that it did not get a lock within a millisecond. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void lockTheirRowsFirstWhereSomebodyElseHasATrigger(int major) throws Exception {
        try (Database database = table(major, 3_000)) {
            database.sql(
                    "CREATE FUNCTION look_on() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                    "CREATE TRIGGER look_on AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION look_on()");
            fillBesideAClient(database);
            waitFor(database, set(3_000));
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void lockTheirRowsFirstWhereAPartitionHasATrigger(int major) throws Exception {
        try (Database database = new Database(major)) {
            database.sql(
                    "CREATE TABLE t (k integer PRIMARY KEY, a integer, b integer) PARTITION BY RANGE (k)",
                    "CREATE TABLE part PARTITION OF t FOR VALUES FROM (1) TO (10000)",
                    "INSERT INTO t SELECT n, n FROM generate_series(1, 3000) AS n",
                    "CREATE FUNCTION look_on() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                    "CREATE TRIGGER look_on AFTER UPDATE ON part FOR EACH ROW EXECUTE FUNCTION look_on()");
            database.run(new StateDdl.EnsureStateTable());
            fillBesideAClient(database);
            waitFor(database, set(3_000).replace("'t'", "'part'"));
        }
    }

    /** The client holds rows of two batches that follow each other. */
    private static void fillBesideAClient(Database database) throws Exception {
        try (Connection client = database.connect(Map.of())) {
            client.setAutoCommit(false);
            Database.sql(client, "SELECT FROM t WHERE k IN (1550, 1650) FOR UPDATE");
            CompletableFuture<Throwable> run = start(database, backfill(100, Duration.ZERO, "k"));
            waitFor(database, "SELECT rows_done = 2998 FROM belay.state");
            waitFor(database, WAITS);
            client.commit();
            assertThat(run.get(20, TimeUnit.SECONDS)).isNull();
        }
        assertThat(database.value("SELECT count(*) FILTER (WHERE b = a * 2) FROM t"))
                .isEqualTo("3000");
    }

    /** The last batch before the wait was one that locked nothing first: that must not count as a reason to go on. */
    @Test
    @EnabledIfEnvironmentVariable(named = "BELAY_SLOW_TESTS", matches = "1", disabledReason = SLOW)
    @Timeout(120)
    void giveUpWhereAClientHoldsARowForGood() throws Exception {
        try (Database database = new Database(15, Policy.defaults().withLockTimeout(Duration.ofMillis(20)));
                Connection client = database.connect(Map.of())) {
            database.sql(
                    "CREATE TABLE t (k integer PRIMARY KEY, a integer, b integer)",
                    "INSERT INTO t SELECT n, n FROM generate_series(1, 3000) AS n");
            database.run(new StateDdl.EnsureStateTable());
            client.setAutoCommit(false);
            Database.sql(client, "SELECT FROM t WHERE k = 150 FOR UPDATE");
            CompletableFuture<Throwable> run = start(database, backfill(100, Duration.ZERO, "k"));
            assertThat(run.get(110, TimeUnit.SECONDS)).hasMessageContaining("[backfill-blocked]");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void fillWhatALongTransactionHeldOnceItHasEnded(int major) throws Exception {
        try (Database database = table(major, 20_000);
                Connection client = database.connect(Map.of())) {
            client.setAutoCommit(false);
            Database.sql(client, "UPDATE t SET a = a + 1 WHERE k > 5000");
            CompletableFuture<Throwable> run = start(database, backfill(5_000, Duration.ZERO, "k"));
            waitFor(database, "SELECT rows_done = 5000 FROM belay.state");
            waitFor(database, WAITS);
            client.commit();
            assertThat(run.get(30, TimeUnit.SECONDS)).isNull();
            assertThat(database.value("SELECT count(*) FILTER (WHERE b = a * 2) FROM t"))
                    .isEqualTo("20000");
        }
    }
}
