package dev.belay.postgres.ddl;

import dev.belay.core.ddl.Backfill;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.SqlExpression;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A table whose column {@code b} is filled from {@code a}, and runs of that backfill beside other sessions. */
final class BackfillRuns {

    private BackfillRuns() {}

    static Database table(int major, int rows) throws SQLException {
        Database database = new Database(major);
        database.sql(
                "CREATE TABLE t (k integer PRIMARY KEY, a integer, b integer)",
                "INSERT INTO t SELECT n, n FROM generate_series(1, " + rows + ") AS n");
        database.run(new StateDdl.EnsureStateTable());
        return database;
    }

    static RowDdl.RunBackfill backfill(int batch, Duration pause, String... key) {
        return new RowDdl.RunBackfill(new Backfill(
                "0001_test",
                "02_fill",
                TableName.of("t"),
                key(key),
                List.of(new Assignment(Identifier.of("b"), new SqlExpression("t.a * 2"))),
                new SqlExpression("b IS NULL AND a * 2 IS NOT NULL"),
                batch,
                pause));
    }

    static List<ColumnDefinition> key(String... names) {
        return Arrays.stream(names)
                .map(name -> ColumnDefinition.of(Identifier.of(name), SqlType.builtIn("text")))
                .toList();
    }

    static CompletableFuture<Throwable> start(Database database, RowDdl.RunBackfill backfill) {
        return CompletableFuture.runAsync(() -> {
                    try (Connection session = database.connect(Map.of("ApplicationName", "runner"))) {
                        database.run(session, backfill);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .handle((nothing, error) -> error);
    }

    static String runner(Database database) throws SQLException {
        return database.value("SELECT pid FROM pg_stat_activity WHERE application_name = 'runner'"
                + " AND datname = current_database()");
    }

    static void waitFor(Database database, String condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            List<String> answer = database.rows(condition);
            if (!answer.isEmpty() && answer.get(0).equals("t")) {
                return;
            }
            Thread.sleep(5);
        }
        throw new AssertionError("never true: " + condition);
    }
}
