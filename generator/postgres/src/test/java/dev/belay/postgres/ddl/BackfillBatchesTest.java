package dev.belay.postgres.ddl;

import static dev.belay.postgres.ddl.BackfillRuns.backfill;
import static org.assertj.core.api.Assertions.assertThat;

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
    void aSmallBatchSizeWinsOverTheFewestRows(int major) throws SQLException {
        try (Database database = table(major, 100, policy -> policy.withMinimumBatchSize(30))) {
            database.run(backfill(25, Duration.ZERO, "k"));
            assertThat(batches(database)).containsExactly(25, 25, 25, 25);
        }
    }

    /** A trigger of the user makes each row between 3,001 and 3,600 take 3 ms. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void slowRowsMakeABatchSmallAtOnceAndFastOnesLargeAgain(int major) throws SQLException {
        try (Database database =
                table(major, 8_000, policy -> policy.withMinimumBatchSize(10).withBatchTime(Duration.ofMillis(100)))) {
            database.sql(
                    "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS"
                            + " $$ BEGIN PERFORM pg_sleep(0.003); RETURN NEW; END $$",
                    "CREATE TRIGGER slow BEFORE UPDATE ON t FOR EACH ROW"
                            + " WHEN (new.k BETWEEN 3001 AND 3600) EXECUTE FUNCTION slow()");
            database.run(backfill(1_000, Duration.ZERO, "k"));
            List<Integer> batches = batches(database);
            int met = batchOf(database, 3_001);
            assertThat(batches.get(met - 1)).as("before: %s", batches).isGreaterThan(300);
            assertThat(batches.get(batchOf(database, 3_599) - 1))
                    .as("where they are slow, 100 ms are 33 rows at most: %s", batches)
                    .isBetween(10, 100);
            assertThat(batches.subList(met, batches.size()))
                    .as("after: %s", batches)
                    .anyMatch(rows -> rows > 300);
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
