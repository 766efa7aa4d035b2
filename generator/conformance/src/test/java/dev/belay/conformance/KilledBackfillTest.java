package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.belay.core.config.Policy;
import dev.belay.core.frameworks.Head;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A backfill whose tool is killed with {@code kill -9}, three times, goes on where it stopped and fills every row with
 * the right value.
 */
@Execution(ExecutionMode.CONCURRENT)
final class KilledBackfillTest {

    private static final int ROWS = 40_000;

    /** Slow enough to be met in the middle three times: the server looks every two seconds whether its client is there. */
    private static final Policy POLICY =
            Policy.defaults().withSoak(Duration.ZERO).withBatchSize(250).withPause(Duration.ofMillis(100));

    @TempDir
    private Path folder;

    static List<Tool> tools() {
        return Tools.all();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void goesOnWhereItStopped(Tool tool) throws Exception {
        try (var database = ProofDatabase.empty()) {
            Project project = tool.open(folder, database);
            List<Rendered> history = Rendered.history(Histories.cents(POLICY), project.target(), Head.EMPTY, POLICY);
            project.place(history.get(0));
            project.migrate().successful();
            database.execute("INSERT INTO orders SELECT n, n FROM generate_series(1, " + ROWS + ") AS n");
            project.place(history.get(1));

            long done = 0;
            for (int moment = 1; moment <= 3; moment++) {
                done = killed(project, done);
                tool.saysAfterKill()
                        .ifPresent(message ->
                                assertThat(project.migrate().output()).contains(message));
                project.recover();
            }
            project.migrate().successful();
            assertThat(project.pending()).isEmpty();
            assertThat(database.ask("SELECT count(*) FROM orders WHERE amount = total / 100.0"))
                    .isEqualTo(String.valueOf(ROWS));
        }
    }

    /** Kills the tool when more rows than that are filled, and says how many are when the server has noticed. */
    private static long killed(Project project, long above) throws Exception {
        var running = project.start();
        while (filled(project.database()) <= above) {
            if (!running.process().isAlive()) {
                fail("ended by itself: %s", running.await().output());
            }
            Thread.sleep(10);
        }
        running.kill();
        while (!project.database()
                .ask("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pid <> pg_backend_pid()")
                .equals("0")) {
            Thread.sleep(20);
        }
        long filled = filled(project.database());
        assertThat(filled).as("rows filled when it was killed").isBetween(1L, ROWS - 1L);
        return filled;
    }

    private static long filled(ProofDatabase database) throws SQLException {
        return database.ask(
                                "SELECT count(*) FROM pg_attribute WHERE attrelid = 'orders'::regclass AND attname = 'amount'")
                        .equals("1")
                ? Long.parseLong(database.ask("SELECT count(amount) FROM orders"))
                : 0;
    }
}
