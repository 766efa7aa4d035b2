package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.frameworks.Head;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A unit that does not get its lock, because somebody reads the table for longer than {@code lock_timeout}, leaves
 * nothing behind in any tool, and the tool's own next run goes through. pgroll asks for the lock until somebody ends
 * it.
 */
@Execution(ExecutionMode.CONCURRENT)
final class LockTimeoutTest {

    private static final int LONGER_THAN_THE_TIMEOUT = 5_000;

    @TempDir
    private Path folder;

    static List<Tool> tools() {
        return Tools.oneOfEachAndWhole();
    }

    @ParameterizedTest
    @MethodSource("tools")
    @Recovers({
        "alembic | A statement of a transactional unit fails | alembic upgrade head",
        "flyway | a unit in a transaction fails | flyway migrate",
        "golang-migrate | a unit in a transaction fails",
        "pgroll | again and again | pgroll rollback",
        "prisma | a unit stopped (`lock timeout`",
        "rails | a transactional migration fails (lock timeout | bin/rails db:migrate"
    })
    void goesThroughOnceTheTableIsFree(Tool tool) throws Exception {
        try (var database = ProofDatabase.empty()) {
            Project project = tool.open(folder, database);
            List<Rendered> history =
                    Rendered.history(Histories.cents(Histories.POLICY), project.target(), Head.EMPTY, Histories.POLICY);
            project.place(history.get(0));
            project.migrate().successful();
            database.execute("INSERT INTO orders VALUES (1, 250)");
            project.place(history.get(1));
            try (var reader = Blocked.byReading(database)) {
                if (project instanceof Pgroll.Migrations) {
                    isEnded(project);
                } else {
                    Command.Run failed = project.migrate();
                    assertThat(failed.exit()).as(failed.output()).isNotZero();
                    assertThat(failed.output()).contains("lock timeout");
                }
                reader.release();
            }
            assertThat(database.ask("SELECT count(*) FROM pg_attribute WHERE attname = 'amount'"))
                    .isEqualTo("0");
            tool.saysAfterRefusal()
                    .ifPresent(message -> assertThat(project.migrate().output()).contains(message));
            project.recover();
            project.migrate().successful();
            assertThat(project.pending()).isEmpty();
            assertThat(database.ask("SELECT amount FROM orders")).isEqualTo("2.50");
        }
    }

    /** As the page tells: its sessions have to be gone, because the server would still get the lock for them. */
    private static void isEnded(Project project) throws Exception {
        var running = project.start();
        Thread.sleep(LONGER_THAN_THE_TIMEOUT);
        assertThat(running.process().isAlive()).isTrue();
        running.kill();
        while (!project.database()
                .ask("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'pgroll'"
                        + " AND datname = current_database()")
                .equals("0")) {
            Thread.sleep(20);
        }
    }
}
