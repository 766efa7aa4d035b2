package dev.belay.postgres.ddl;

import static dev.belay.postgres.ddl.BackfillRuns.backfill;
import static dev.belay.postgres.ddl.BackfillRuns.start;
import static dev.belay.postgres.ddl.BackfillRuns.table;
import static dev.belay.postgres.ddl.BackfillRuns.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.ddl.Backfill;
import dev.belay.core.ddl.RowDdl;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What reads the whole table takes long on a large one: a second run is kept out of that time as well. */
@Timeout(60)
class BackfillSecondRunTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";

    private static final String WAITS = "SELECT count(*) > 0 FROM pg_locks JOIN pg_stat_activity USING (pid)"
            + " WHERE NOT granted AND application_name = '%s' AND datname = current_database()";

    /** Once every row is filled, whoever asks what is left waits for the test. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void isKeptOutOfTheLookAtTheEnd(int major) throws Exception {
        try (Database database = table(major, 100);
                Connection client = database.connect(Map.of())) {
            database.sql("CREATE FUNCTION open(b integer) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN"
                    + " IF NOT EXISTS (SELECT FROM t WHERE t.b IS NULL) THEN"
                    + " PERFORM pg_advisory_xact_lock(7); END IF; RETURN b IS NULL; END'");
            Database.sql(client, "SELECT pg_advisory_lock(7)");
            CompletableFuture<Throwable> run = start(database, looking());
            waitFor(database, WAITS.formatted("runner"));
            refusesASecondRun(database);
            Database.sql(client, "SELECT pg_advisory_unlock(7)");
            assertThat(run.get(20, TimeUnit.SECONDS)).isNull();
        }
    }

    private static RowDdl.RunBackfill looking() {
        return new RowDdl.RunBackfill(new Backfill(
                "0001_test",
                "02_fill",
                TableName.of("t"),
                BackfillRuns.key("k"),
                List.of(new Assignment(Identifier.of("b"), new SqlExpression("a"))),
                new SqlExpression("open(b)"),
                10,
                Duration.ZERO));
    }

    /** Somebody takes the table between the third batch and the count that follows it. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void isKeptOutOfTheCount(int major) throws Exception {
        try (Database database = table(major, 100);
                Connection client = database.connect(Map.of("ApplicationName", "client"))) {
            database.sql(
                    "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(1); RETURN NEW; END'",
                    "CREATE TRIGGER slow AFTER UPDATE ON t FOR EACH ROW WHEN (new.k = 25) EXECUTE FUNCTION slow()");
            client.setAutoCommit(false);
            CompletableFuture<Throwable> run = start(database, backfill(10, Duration.ZERO, "k"));
            waitFor(
                    database,
                    "SELECT count(*) > 0 FROM pg_stat_activity WHERE application_name = 'runner'"
                            + " AND datname = current_database() AND wait_event = 'PgSleep' AND xact_start IS NOT NULL"
                            + " AND (SELECT rows_done FROM belay.state) = 20");
            Database.sql(client, "LOCK TABLE t IN ACCESS EXCLUSIVE MODE");
            waitFor(database, WAITS.formatted("runner"));
            refusesASecondRun(database);
            client.rollback();
            assertThat(run.get(20, TimeUnit.SECONDS)).isNull();
        }
    }

    private static void refusesASecondRun(Database database) throws Exception {
        assertThat(start(database, backfill(10, Duration.ZERO, "k")).get(10, TimeUnit.SECONDS))
                .hasMessageContaining("[backfill-runs-already]");
    }
}
