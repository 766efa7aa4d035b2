package dev.belay.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long a client waits behind a unit that waits for one partition after the other, on every server at hand. */
class PartitionLocksTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";
    private static final TableName TABLE = TableName.of("The t");
    private static final Duration TIMEOUT = Duration.ofMillis(500);
    private static final Policy POLICY = Policy.defaults().withLockTimeout(TIMEOUT);
    /** Each reader lets go before the timeout of a single lock. */
    private static final Duration READ = Duration.ofMillis(450);

    private static final int PARTITIONS = 3;
    /** Between once the timeout and a partition's reader more; a busy machine is late. */
    private static final long BETWEEN = 900;

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aClientWaitsForNoMoreThanOneTimeout(int major) throws Exception {
        assertThat(waited(major, new StateDdl.BeginUnit(1, List.of(TABLE)))).isLessThan(BETWEEN);
    }

    /** What the unit is bounded for: each lock has the whole timeout, and the client waits behind the first. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void postgresBoundsTheWaitForEachPartitionAlone(int major) throws Exception {
        assertThat(waited(major, new StateDdl.BeginUnit(1))).isGreaterThan(BETWEEN);
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void partitionsOfPartitionsCountToo(int major) throws SQLException {
        try (Database database = partitioned(major)) {
            database.sql(
                    "CREATE TABLE \"t 0 0\" PARTITION OF \"t 0\" FOR VALUES FROM (0) TO (5)",
                    "CREATE TABLE other (id integer)",
                    "CREATE TABLE heir () INHERITS (other)",
                    "BEGIN");
            database.run(new StateDdl.BeginUnit(1, List.of(TABLE)));
            assertThat(database.value("SHOW lock_timeout")).isEqualTo("100ms");
            database.sql("ROLLBACK", "BEGIN");
            database.run(new StateDdl.BeginUnit(1, List.of(TableName.of("other"))));
            assertThat(database.value("SHOW lock_timeout")).isEqualTo("500ms");
        }
    }

    private static Database partitioned(int major) throws SQLException {
        Database database = new Database(major, POLICY);
        database.sql("CREATE TABLE \"The t\" (id integer) PARTITION BY RANGE (id)");
        for (int each = 0; each < PARTITIONS; each++) {
            database.sql("CREATE TABLE \"t " + each + "\" PARTITION OF \"The t\" FOR VALUES FROM (" + 10 * each
                    + ") TO (" + (10 * each + 10) + ")" + (each == 0 ? " PARTITION BY RANGE (id)" : ""));
        }
        return database;
    }

    /** The milliseconds that a client of the table waits while each partition has a reader. */
    private static long waited(int major, StateDdl.BeginUnit beginning) throws Exception {
        List<Connection> readers = new ArrayList<>();
        try (Database database = partitioned(major);
                Connection unit = database.connect(Map.of());
                Connection client = database.connect(Map.of())) {
            for (int each = 0; each < PARTITIONS; each++) {
                Connection reader = database.connect(Map.of());
                readers.add(reader);
                Database.sql(reader, "BEGIN");
                Database.sql(reader, "LOCK TABLE ONLY \"t " + each + "\" IN ACCESS SHARE MODE");
            }
            String pid = Database.rows(unit, "SELECT pg_backend_pid()").get(0);
            var run = CompletableFuture.supplyAsync(() -> ends(database, unit, beginning));
            CompletableFuture<Long> wait = null;
            for (int each = 0; each < PARTITIONS; each++) {
                awaitWaiting(database, pid, each, run);
                wait = wait == null ? CompletableFuture.supplyAsync(() -> read(client)) : wait;
                Thread.sleep(run.isDone() ? 0 : READ.toMillis());
                Database.sql(readers.get(each), "ROLLBACK");
            }
            run.join();
            return wait.join();
        } finally {
            for (Connection reader : readers) {
                reader.close();
            }
        }
    }

    private static void awaitWaiting(Database database, String pid, int partition, CompletableFuture<?> run)
            throws SQLException, InterruptedException {
        String waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted AND pid = " + pid + " AND relation = '\"t "
                + partition + "\"'::regclass";
        while (!run.isDone() && database.value(waiting).equals("0")) {
            Thread.sleep(1);
        }
    }

    private static boolean ends(Database database, Connection unit, StateDdl.BeginUnit beginning) {
        try {
            Database.sql(unit, "BEGIN");
            database.run(
                    unit,
                    beginning,
                    new ColumnDdl.Add(TABLE, ColumnDefinition.of(Identifier.of("note"), SqlType.builtIn("text"))));
            Database.sql(unit, "COMMIT");
            return true;
        } catch (SQLException gaveUp) {
            rollBack(unit);
            return false;
        }
    }

    private static void rollBack(Connection unit) {
        try {
            Database.sql(unit, "ROLLBACK");
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private static long read(Connection client) {
        long began = System.nanoTime();
        try {
            Database.sql(client, "SELECT count(*) FROM \"The t\"");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
