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

/** Batches that lock no row before they set it, and the clients that they meet. */
@Timeout(60)
class BackfillBesideClientsTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";

    private static final String WAITS = "SELECT count(*) = 1 FROM pg_locks WHERE NOT granted AND pid IN"
            + " (SELECT pid FROM pg_stat_activity WHERE datname = current_database())";

    /** A sequence counts the rows that were set, also in batches that were given up. */
    private static void count(Database database) throws SQLException {
        database.sql(
                "CREATE SEQUENCE settings",
                "CREATE FUNCTION counted() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN PERFORM nextval(''settings''); RETURN NEW; END'",
                "CREATE TRIGGER counted BEFORE UPDATE OF b ON t FOR EACH ROW EXECUTE FUNCTION counted()");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void setEachRowOnceWhereNobodyIsInTheWay(int major) throws Exception {
        try (Database database = table(major, 3_000)) {
            count(database);
            database.run(backfill(100, Duration.ZERO, "k"));
            assertThat(database.value("SELECT last_value FROM settings")).isEqualTo("3000");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void areMadeAgainWithoutTheRowThatAClientHoldsAndCarefullyForAWhile(int major) throws Exception {
        try (Database database = table(major, 3_000);
                Connection client = database.connect(Map.of())) {
            count(database);
            client.setAutoCommit(false);
            Database.sql(client, "UPDATE t SET a = 7 WHERE k IN (1550, 1650)");
            CompletableFuture<Throwable> run = start(database, backfill(100, Duration.ZERO, "k"));
            waitFor(database, "SELECT rows_done = 2998 FROM belay.state");
            waitFor(database, WAITS);
            assertThat(database.value("SELECT last_value FROM settings"))
                    .as("2,998 rows, and 49 of the batch that met the first of the two")
                    .isEqualTo("3047");
            client.commit();
            assertThat(run.get(20, TimeUnit.SECONDS)).isNull();
            assertThat(database.value("SELECT count(*) FILTER (WHERE b = a * 2) FROM t"))
                    .isEqualTo("3000");
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
