package dev.belay.postgres.ddl;

import static dev.belay.postgres.ddl.BackfillRuns.backfill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.config.BackfillPolicy;
import dev.belay.core.config.Policy;
import dev.belay.core.ddl.StateDdl;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of each batch, which the id of the transaction tells that wrote them: batches go by their time. */
@Timeout(60)
class BackfillBatchesTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";

    /** Longer than any batch of these tests takes. */
    private static final Duration AMPLE = Duration.ofMinutes(1);

    @ParameterizedTest
    @MethodSource(MAJORS)
    void batchesBeginSmallAndDoubleUpToTheMost(int major) throws SQLException {
        try (Database database = table(major, 5_000, policy -> policy.withBatchTime(AMPLE))) {
            database.run(backfill(2_000, Duration.ZERO, "k"));
            assertThat(batches(database)).containsExactly(100, 200, 400, 800, 1600, 1900);
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void noBatchHasMoreThanAHundredthOfTheTable(int major) throws SQLException {
        try (Database database = table(major, 30_000, policy -> policy.withBatchTime(AMPLE))) {
            database.sql("ANALYZE t");
            database.run(backfill(2_000, Duration.ZERO, "k"));
            List<Integer> batches = batches(database);
            assertThat(batches.subList(0, 3)).containsExactly(100, 200, 300);
            assertThat(batches.subList(2, batches.size() - 1)).containsOnly(300);
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aSmallBatchSizeWinsOverTheFewestRows(int major) throws SQLException {
        try (Database database = table(major, 100, policy -> policy.withMinimumBatchSize(30))) {
            database.run(backfill(25, Duration.ZERO, "k"));
            assertThat(batches(database)).containsExactly(25, 25, 25, 25);
        }
    }

    /** A trigger of the user makes each row between 1,001 and 1,250 take 3 ms. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void slowRowsMakeABatchSmallAtOnceAndFastOnesLargeAgain(int major) throws SQLException {
        try (Database database =
                table(major, 25_000, policy -> policy.withMinimumBatchSize(10).withBatchTime(Duration.ofMillis(100)))) {
            database.sql(
                    "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS"
                            + " $$ BEGIN PERFORM pg_sleep(0.003); RETURN NEW; END $$",
                    "CREATE TRIGGER slow BEFORE UPDATE ON t FOR EACH ROW"
                            + " WHEN (new.k BETWEEN 1001 AND 1250) EXECUTE FUNCTION slow()");
            database.run(backfill(200, Duration.ZERO, "k"));
            List<Integer> batches = batches(database);
            int met = batchOf(database, 1_001);
            assertThat(batches.get(met - 1)).as("before: %s", batches).isGreaterThan(100);
            assertThat(batches.get(batchOf(database, 1_249) - 1))
                    .as("where they are slow, 100 ms are 33 rows at most: %s", batches)
                    .isBetween(10, 100);
            assertThat(batches.subList(met, batches.size()))
                    .as("after: %s", batches)
                    .anyMatch(rows -> rows > 100);
        }
    }

    /** Every tenth row alone needs a value: windows with little to do say nothing of what a full one takes. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void rowsThatNeedNothingMakeNoBatchLarger(int major) throws SQLException {
        try (Database database = table(major, 3_000, policy -> policy.withBatchTime(AMPLE))) {
            database.sql("UPDATE t SET b = a * 2 WHERE k % 10 <> 0 AND k <= 2000");
            database.run(backfill(2_000, Duration.ZERO, "k"));
            assertThat(batches(database).subList(1, 21)).containsOnly(10);
        }
    }

    /** The error keeps its code; what can be filled before the row is filled, and nothing of it is lost. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void aRowThatCannotBeFilledIsToldByItsKey(int major) throws SQLException {
        try (Database database = table(major, 5_000, policy -> policy)) {
            database.sql("UPDATE t SET a = 2000000000 WHERE k = 3456");
            assertThatThrownBy(() -> database.run(backfill(1_000, Duration.ZERO, "k")))
                    .hasMessageContaining("[backfill-row-fails]")
                    .hasMessageContaining("The row of t whose k is 3456 cannot be filled: integer out of range.")
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            error -> assertThat(error.getSQLState()).isEqualTo("22003"));
            assertThat(database.value("SELECT count(b), max(k) FILTER (WHERE b IS NOT NULL) FROM t"))
                    .isEqualTo("3455|3455");
            database.sql("UPDATE t SET a = 1 WHERE k = 3456");
            database.run(backfill(1_000, Duration.ZERO, "k"));
            assertThat(database.value("SELECT rows_done, finished IS NOT NULL FROM belay.state"))
                    .isEqualTo("5000|t");
        }
    }

    /** A trigger of the user refuses rows: one behind the backfill, whose key has two columns, when it is run again. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void aRowThatATriggerRefusesIsToldInALaterPassToo(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql(
                    "CREATE TABLE t (k integer, l text, a integer, b integer, PRIMARY KEY (k, l))",
                    "INSERT INTO t SELECT n, 'it''s ' || n, n FROM generate_series(1, 300) AS n",
                    "UPDATE t SET b = a * 2 WHERE k <> 7",
                    "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
                            + " $$ BEGIN RAISE EXCEPTION 'not 100%% right'; END $$",
                    "CREATE TRIGGER refuse BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION refuse()");
            database.run(new StateDdl.EnsureStateTable());
            database.sql(
                    "INSERT INTO belay.state (service, schema, change, unit, stamped, last_key, started)"
                            + " VALUES ('default', 'public', '0001_test', '02_fill', now(), '[\"200\", \"it''s 200\"]', now())");
            assertThatThrownBy(() -> database.run(backfill(1_000, Duration.ZERO, "k", "l")))
                    .hasMessageContaining("The row of t whose k, l is 7, it's 7 cannot be filled: not 100% right.");
        }
    }

    private static Database table(int major, int rows, UnaryOperator<BackfillPolicy> policy) throws SQLException {
        Database database = new Database(major, Policy.defaults().withBackfill(policy));
        database.sql(
                "CREATE TABLE t (k integer PRIMARY KEY, a integer, b integer)",
                "INSERT INTO t SELECT n, n FROM generate_series(1, " + rows + ") AS n");
        database.run(new StateDdl.EnsureStateTable());
        return database;
    }

    /** The numbers of rows that were written in one transaction, in the order of the keys. */
    private static List<Integer> batches(Database database) throws SQLException {
        return database.rows("SELECT count(*) FROM t GROUP BY xmin::text ORDER BY min(k)").stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** The number of the batch that filled a row. */
    private static int batchOf(Database database, int key) throws SQLException {
        return Integer.parseInt(
                database.value("SELECT count(DISTINCT xmin::text) FROM t WHERE k < (SELECT min(k) FROM t AS same"
                        + " WHERE same.xmin::text = (SELECT xmin::text FROM t AS one WHERE one.k = " + key + "))"));
    }
}
