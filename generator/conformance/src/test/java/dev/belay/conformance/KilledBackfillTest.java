package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.frameworks.Head;
import java.nio.file.Path;
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

    /**
     * Slow enough to be met in the middle three times: the server looks every two seconds whether its client is there.
     */
    private static final Policy POLICY = Policy.defaults()
            .withSoak(Duration.ZERO)
            .withBackfill(backfill -> backfill.withBatchSize(250).withPause(Duration.ofMillis(100)));

    @TempDir
    private Path folder;

    static List<Tool> tools() {
        return Tools.all();
    }

    @ParameterizedTest
    @MethodSource("tools")
    @Recovers({
        "alembic | The process dies during a backfill | alembic upgrade head",
        "drizzle | a process was killed",
        "flyway | a process is killed during a backfill | flyway migrate",
        "golang-migrate | a backfill fails, or its process is killed",
        "knex | a process was killed | knex migrate:unlock | knex migrate:latest",
        "pgroll | pgroll was killed while it started | pgroll rollback",
        "prisma | a backfill was killed",
        "rails | a backfill is killed | bin/rails db:migrate"
    })
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
                done = KilledRun.of(project.start(), project.database(), "amount")
                        .killedAbove(done, ROWS);
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
}
