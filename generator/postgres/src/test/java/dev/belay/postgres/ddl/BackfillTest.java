package dev.belay.postgres.ddl;

import static dev.belay.postgres.ddl.BackfillRuns.backfill;
import static dev.belay.postgres.ddl.BackfillRuns.key;
import static dev.belay.postgres.ddl.BackfillRuns.runner;
import static dev.belay.postgres.ddl.BackfillRuns.start;
import static dev.belay.postgres.ddl.BackfillRuns.table;
import static dev.belay.postgres.ddl.BackfillRuns.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.ddl.Backfill;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Batched backfills on every server at hand: beside clients, killed, resumed, and over keys of many kinds. */
@Timeout(120)
class BackfillTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";
    private static final String PROGRESS = "SELECT rows_done, finished IS NOT NULL FROM belay.state";

    @ParameterizedTest
    @MethodSource(MAJORS)
    void fillsOverKeysOfManyKinds(int major) throws SQLException {
        String[][] keys = {
            {"k bigint", "n * n - 500", "k"},
            {"k uuid", "md5(n::text)::uuid", "k"},
            {"k text COLLATE \"C\"", "chr(65 + n % 50) || n", "k"},
            {"\"K ü\" integer, \"from\" text", "n % 7, 'it''s ' || n", "K ü,from"},
            {"k timestamptz", "'2026-01-01'::timestamptz + n * interval '1 microsecond'", "k"},
            {"k character(8)", "'c' || n", "k"},
            {"k date, l numeric", "'2026-01-01'::date + n % 3, n / 3.0", "k,l"},
        };
        for (String[] key : keys) {
            try (Database database = new Database(major)) {
                String quoted = '"' + key[2].replace(",", "\", \"") + '"';
                database.sql(
                        "CREATE TABLE t (" + key[0] + ", a integer, b integer, PRIMARY KEY (" + quoted + "))",
                        "INSERT INTO t SELECT " + key[1] + ", n FROM generate_series(1, 95) AS n");
                database.run(new StateDdl.EnsureStateTable(), backfill(10, Duration.ZERO, key[2].split(",")));
                assertThat(database.value("SELECT count(*) FROM t WHERE b = a * 2"))
                        .as(key[0])
                        .isEqualTo("95");
                assertThat(database.value(PROGRESS)).as(key[0]).isEqualTo("95|t");
            }
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void anEmptyTableIsFinishedAtOnce(int major) throws SQLException {
        try (Database database = table(major, 0)) {
            database.run(backfill(10, Duration.ZERO, "k"));
            assertThat(database.value("SELECT rows_done, started IS NOT NULL, finished IS NOT NULL FROM belay.state"))
                    .isEqualTo("0|t|t");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void runsUnderEveryIsolationLevelAndOnlyOutsideOfATransaction(int major) throws SQLException {
        try (Database database = table(major, 50)) {
            database.sql("SET default_transaction_isolation = 'serializable'", "SET client_min_messages = 'error'");
            database.run(backfill(10, Duration.ZERO, "k"));
            assertThat(database.value(PROGRESS)).isEqualTo("50|t");
            database.run(backfill(10, Duration.ZERO, "k"));
            assertThat(database.value(PROGRESS))
                    .as("a second run finds nothing")
                    .isEqualTo("50|t");
            database.connection().setAutoCommit(false);
            assertThatThrownBy(() -> database.run(backfill(10, Duration.ZERO, "k")))
                    .hasMessageContaining("invalid transaction termination");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void refusesUnderAStatementTimeout(int major) throws SQLException {
        try (Database database = table(major, 50)) {
            database.sql("SET statement_timeout = '1min'");
            assertThatThrownBy(() -> database.run(backfill(10, Duration.ZERO, "k")))
                    .hasMessageContaining("[backfill-statement-timeout]")
                    .hasMessageContaining("statement_timeout = 1min")
                    .hasMessageContaining("-c statement_timeout=0");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void saysWhenTheConditionNeverComesClean(int major) throws SQLException {
        try (Database database = table(major, 50)) {
            assertThatThrownBy(() -> database.run(neverClean("a > 0"))).hasMessageContaining("[backfill-never-ends]");
        }
    }

    /** The rows of the first batches need nothing, and more match than a look at the end collects. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void saysSoAfterTheFirstBatchThatSetsSomething(int major) throws SQLException {
        try (Database database = table(major, 3_000)) {
            assertThatThrownBy(() -> database.run(neverClean("a > 500")))
                    .hasMessageContaining("[backfill-never-ends] 10 rows of t");
            assertThat(database.value("SELECT count(b) FROM t")).isEqualTo("10");
        }
    }

    private static RowDdl.RunBackfill neverClean(String condition) {
        return new RowDdl.RunBackfill(new Backfill(
                "0001_test",
                "02_fill",
                TableName.of("t"),
                key("k"),
                List.of(new Assignment(Identifier.of("b"), new SqlExpression("a"))),
                new SqlExpression(condition),
                10,
                Duration.ZERO));
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void goesOnAfterItsServerProcessWasKilled(int major) throws Exception {
        try (Database database = table(major, 1000)) {
            database.sql("UPDATE t SET b = a * 2 WHERE k = 1");
            CompletableFuture<Throwable> first = start(database, backfill(10, Duration.ofMillis(20), "k"));
            waitFor(database, "SELECT rows_done > 50 FROM belay.state");
            assertThatThrownBy(() -> database.run(backfill(10, Duration.ZERO, "k")))
                    .hasMessageContaining("[backfill-runs-already]")
                    .hasMessageContaining("pid " + runner(database));
            database.sql("SELECT pg_terminate_backend(" + runner(database) + ")");
            assertThat(first.get(20, TimeUnit.SECONDS)).isNotNull();
            int before = Integer.parseInt(database.value("SELECT rows_done FROM belay.state"));
            assertThat(before).isBetween(51, 900);
            assertThat(database.value("SELECT (last_key ->> 0)::integer = " + (before + 1) + " FROM belay.state"))
                    .isEqualTo("t");
            database.run(backfill(10, Duration.ZERO, "k"));
            assertThat(database.value(PROGRESS)).isEqualTo("999|t");
            assertThat(database.value("SELECT count(*) FROM t WHERE b = a * 2")).isEqualTo("1000");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void theServerNoticesThatTheClientIsGoneEvenOneThatWantsNoNotices(int major) throws Exception {
        try (Database database = table(major, 100_000)) {
            try (Connection client = database.connect(Map.of("options", "-c client_min_messages=error"))) {
                CompletableFuture.runAsync(() -> {
                    try {
                        database.run(client, backfill(10, Duration.ofMillis(20), "k"));
                    } catch (SQLException e) {
                        assertThat(e.getMessage()).isNotEmpty();
                    }
                });
                waitFor(database, "SELECT rows_done > 50 FROM belay.state");
                client.abort(Executors.newSingleThreadExecutor());
            }
            waitFor(
                    database,
                    "SELECT count(*) = 0 FROM pg_stat_activity WHERE query LIKE 'DO %' AND state = 'active'"
                            + " AND pid <> pg_backend_pid()");
            database.run(backfill(5000, Duration.ZERO, "k"));
            assertThat(database.value(PROGRESS)).isEqualTo("100000|t");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void waitsForARowThatAClientHoldsWithoutHoldingAnother(int major) throws Exception {
        try (Database database = table(major, 100);
                Connection client = database.connect(Map.of())) {
            client.setAutoCommit(false);
            Database.sql(client, "UPDATE t SET a = 7 WHERE k IN (5, 55)");
            CompletableFuture<Throwable> run = start(database, backfill(10, Duration.ZERO, "k"));
            waitFor(database, "SELECT rows_done = 98 FROM belay.state");
            waitFor(database, "SELECT count(*) = 1 FROM pg_locks WHERE NOT granted");
            Database.sql(client, "SET LOCAL lock_timeout = '100ms'");
            Database.sql(client, "UPDATE t SET a = a WHERE k NOT IN (5, 55)");
            assertThat(run).isNotDone();
            client.commit();
            run.get(20, TimeUnit.SECONDS);
            assertThat(database.value(PROGRESS)).isEqualTo("100|t");
            assertThat(database.value("SELECT b FROM t WHERE k = 5")).isEqualTo("14");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aRunThatGoesOnComesBackToWhatWasHeldBeforeItWasKilled(int major) throws Exception {
        try (Database database = table(major, 100)) {
            database.sql(
                    "UPDATE t SET b = a * 2 WHERE k <> 5",
                    "INSERT INTO belay.state (service, schema, change, unit, stamped, last_key, started)"
                            + " VALUES ('default', 'public', '0001_test', '02_fill', now(), '[\"90\"]', now())");
            database.run(backfill(10, Duration.ZERO, "k"));
            assertThat(database.value("SELECT b FROM t WHERE k = 5")).isEqualTo("10");
        }
    }

    /** Every window of two rows is followed by three new ones right in front of the next, for ever. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    @Timeout(60)
    void endsThoughMoreRowsArriveInFrontOfItThanItTakes(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql(
                    "CREATE TABLE t (k text, l numeric, a integer, b integer, PRIMARY KEY (k, l))",
                    "INSERT INTO t SELECT k, n, n FROM unnest(ARRAY['a', 'b']) AS k, generate_series(1, 20) AS n",
                    "CREATE FUNCTION outrun() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                            + " INSERT INTO t SELECT 'a', (SELECT max(l) FROM t WHERE k = 'a') + n, 1"
                            + " FROM generate_series(1, 3) AS n; RETURN NULL; END $$",
                    "CREATE TRIGGER outrun AFTER UPDATE ON t FOR EACH STATEMENT"
                            + " WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION outrun()");
            database.run(new StateDdl.EnsureStateTable(), backfill(2, Duration.ZERO, "k", "l"));
            assertThat(database.value("SELECT count(*) FROM t WHERE b IS NULL AND k = 'b'"))
                    .isEqualTo("0");
            assertThat(database.value("SELECT finished IS NOT NULL FROM belay.state"))
                    .isEqualTo("t");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void endsWhileRowsKeepArriving(int major) throws Exception {
        try (Database database = new Database(major);
                Connection client = database.connect(Map.of())) {
            database.sql(
                    "CREATE TABLE t (k uuid PRIMARY KEY DEFAULT gen_random_uuid(), a integer, b integer)",
                    "INSERT INTO t (a) SELECT n FROM generate_series(1, 2000) AS n");
            database.run(new StateDdl.EnsureStateTable());
            AtomicBoolean stop = new AtomicBoolean();
            AtomicInteger errors = new AtomicInteger();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                while (!stop.get()) {
                    try {
                        Database.sql(client, "INSERT INTO t (a) SELECT 1 FROM generate_series(1, 20)");
                        Database.sql(
                                client,
                                "UPDATE t SET a = a + 1 WHERE k IN (SELECT k FROM t WHERE b IS NOT NULL LIMIT 5)");
                    } catch (SQLException e) {
                        errors.incrementAndGet();
                    }
                }
            });
            database.run(backfill(100, Duration.ZERO, "k"));
            stop.set(true);
            writer.get(20, TimeUnit.SECONDS);
            assertThat(errors).hasValue(0);
            assertThat(database.value("SELECT finished IS NOT NULL FROM belay.state"))
                    .isEqualTo("t");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void rowsThatMoveToAnotherPartitionAreFilledToo(int major) throws Exception {
        try (Database database = new Database(major);
                Connection client = database.connect(Map.of())) {
            database.sql(
                    "CREATE TABLE t (k integer, part integer, a integer, b integer, PRIMARY KEY (k, part))"
                            + " PARTITION BY LIST (part)",
                    "CREATE TABLE t0 PARTITION OF t FOR VALUES IN (0)",
                    "CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1)",
                    "INSERT INTO t SELECT n, 0, n FROM generate_series(1, 3000) AS n");
            database.run(new StateDdl.EnsureStateTable());
            AtomicInteger next = new AtomicInteger(3000);
            CompletableFuture<Void> mover = CompletableFuture.runAsync(() -> {
                try {
                    while (next.get() > 1) {
                        Database.sql(client, "UPDATE t SET part = 1 - part WHERE k = " + next.getAndAdd(-3));
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            database.run(backfill(20, Duration.ZERO, "k", "part"));
            mover.get(60, TimeUnit.SECONDS);
            assertThat(database.value("SELECT count(*) FROM t WHERE b = a * 2")).isEqualTo("3000");
        }
    }
}
