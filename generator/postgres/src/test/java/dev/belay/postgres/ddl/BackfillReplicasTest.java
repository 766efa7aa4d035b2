package dev.belay.postgres.ddl;

import static dev.belay.postgres.ddl.BackfillRuns.backfill;
import static dev.belay.postgres.ddl.BackfillRuns.start;
import static dev.belay.postgres.ddl.BackfillRuns.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.config.BackfillPolicy;
import dev.belay.core.config.Policy;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.postgres.server.ReplicatedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Backfills beside a replica that falls behind: a second server that streams from the first. */
@EnabledIfEnvironmentVariable(
        named = "BELAY_SLOW_TESTS",
        matches = "1",
        disabledReason = "It starts a primary and a replica; BELAY_SLOW_TESTS=1 runs it, as .ci/run does.")
@Timeout(120)
class BackfillReplicasTest {

    private static final int ROWS = 10_000;
    private static final RowDdl.RunBackfill FILL = backfill(1_000, Duration.ZERO, "k");
    private static final String DONE = "SELECT rows_done, finished IS NOT NULL FROM belay.state";

    /** Less than the first batches write, which grow as fast as the server fills them. */
    private static final BackfillPolicy BYTES =
            BackfillPolicy.defaults().withMaximumReplicationBytes(Optional.of(200_000L));

    private static final BackfillPolicy LAG =
            BackfillPolicy.defaults().withMaximumReplicationLag(Optional.of(Duration.ofMillis(300)));

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void waitsForReplicasAsFarAsItMayKnowOfThem(int major) throws Exception {
        try (ReplicatedServer servers = ReplicatedServer.start(major);
                Connection replica = servers.replica().connect("postgres")) {
            waitsUntilTheReplicaHasCaughtUp(servers, replica);
            givesUpWhereItDoesNotAndGoesOnLater(servers, replica);
            noticesThatOneDoesNotAnswer(servers, replica);
            tellsARoleThatMayNotKnow(servers, replica);
        }
    }

    private static void waitsUntilTheReplicaHasCaughtUp(ReplicatedServer servers, Connection replica) throws Exception {
        try (Database database = table(servers, BYTES)) {
            Database.sql(replica, "SELECT pg_wal_replay_pause()");
            CompletableFuture<Throwable> run = start(database, FILL);
            waitFor(
                    database,
                    "SELECT wait_event = 'PgSleep' AND xact_start < clock_timestamp() - interval '300 ms'"
                            + " FROM pg_stat_activity WHERE application_name = 'runner'");
            int filled = Integer.parseInt(database.value("SELECT count(b) FROM t"));
            assertThat(filled).isBetween(100, ROWS - 1);
            database.sql("SET lock_timeout = '50ms'", "UPDATE t SET a = a");
            TimeUnit.MILLISECONDS.sleep(1_200);
            assertThat(database.value("SELECT count(b) FROM t"))
                    .as("it still waits")
                    .isEqualTo(String.valueOf(filled));
            Database.sql(replica, "SELECT pg_wal_replay_resume()");
            assertThat(run.get(60, TimeUnit.SECONDS)).isNull();
            assertThat(database.value(DONE)).isEqualTo(ROWS + "|t");
        }
    }

    private static void givesUpWhereItDoesNotAndGoesOnLater(ReplicatedServer servers, Connection replica)
            throws Exception {
        try (Database database = table(servers, LAG.withMaximumReplicationWait(Duration.ofSeconds(1)))) {
            Database.sql(replica, "SELECT pg_wal_replay_pause()");
            database.sql("UPDATE t SET a = a WHERE k = 1");
            waitFor(database, "SELECT replay_lag > interval '300 ms' FROM pg_stat_replication");
            assertThatThrownBy(() -> database.run(FILL))
                    .hasMessageContaining("[backfill-replicas-behind]")
                    .hasMessageContaining("has waited 1 seconds for replicas")
                    .hasMessageContaining("replica by 00:00:0");
            assertThat(database.value(DONE)).isEqualTo("0|f");
            Database.sql(replica, "SELECT pg_wal_replay_resume()");
            caughtUp(database);
            database.run(FILL);
            assertThat(database.value(DONE)).isEqualTo(ROWS + "|t");
        }
    }

    /** Its process stands still: nothing tells the time any more, but the bytes do. */
    private static void noticesThatOneDoesNotAnswer(ReplicatedServer servers, Connection replica) throws Exception {
        String receiver =
                Database.rows(replica, "SELECT pid FROM pg_stat_wal_receiver").get(0);
        try (Database database = table(servers, BYTES.withMaximumReplicationWait(Duration.ZERO))) {
            signal("STOP", receiver);
            try {
                assertThatThrownBy(() -> database.run(FILL)).hasMessageContaining("[backfill-replicas-behind]");
            } finally {
                signal("CONT", receiver);
            }
        }
    }

    private static void tellsARoleThatMayNotKnow(ReplicatedServer servers, Connection replica) throws Exception {
        try (Database database = table(servers, BYTES.withMaximumReplicationWait(Duration.ZERO))) {
            database.sql(
                    "CREATE ROLE app LOGIN",
                    "GRANT ALL ON t, belay.state TO app",
                    "GRANT USAGE ON SCHEMA belay TO app");
            Database.sql(replica, "SELECT pg_wal_replay_pause()");
            try (Connection session = database.connect("app")) {
                assertThat(told(session, database.written(FILL)))
                        .filteredOn(message -> message.contains("[backfill-replicas-hidden]"))
                        .singleElement()
                        .asString()
                        .contains("app may not see", "GRANT pg_read_all_stats TO app");
                assertThat(database.value(DONE)).isEqualTo(ROWS + "|t");
                database.sql("UPDATE t SET b = NULL", "GRANT pg_read_all_stats TO app");
                assertThatThrownBy(() -> database.run(session, FILL))
                        .hasMessageContaining("[backfill-replicas-behind]");
            }
            Database.sql(replica, "SELECT pg_wal_replay_resume()");
        }
    }

    private static Database table(ReplicatedServer servers, BackfillPolicy policy) throws Exception {
        Database database = new Database(servers.primary(), Policy.defaults().withBackfill(defaults -> policy));
        database.sql(
                "CREATE TABLE t (k integer PRIMARY KEY, a integer, b integer)",
                "INSERT INTO t SELECT n, n FROM generate_series(1, " + ROWS + ") AS n");
        database.run(new StateDdl.EnsureStateTable());
        caughtUp(database);
        return database;
    }

    /** As far as the primary has come by now, and told that it has. */
    private static void caughtUp(Database database) throws Exception {
        String now = database.value("SELECT pg_current_wal_lsn()");
        waitFor(
                database,
                "SELECT replay_lsn >= '" + now + "' AND coalesce(replay_lag, '0') < interval '300 ms'"
                        + " FROM pg_stat_replication");
    }

    private static void signal(String name, String process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, process).start().waitFor())
                .isZero();
    }

    private static List<String> told(Connection session, String sql) throws SQLException {
        List<String> messages = new ArrayList<>();
        try (var statement = session.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            for (SQLWarning told = statement.getWarnings(); told != null; told = told.getNextWarning()) {
                messages.add(told.getMessage());
            }
        }
        return messages;
    }
}
