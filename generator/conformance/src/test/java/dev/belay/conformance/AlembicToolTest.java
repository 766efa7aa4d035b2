package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.frameworks.Head;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is Alembic's own: it has no lock against a second runner. */
final class AlembicToolTest {

    private static final Policy PATIENT = Histories.POLICY.withLockTimeout(Duration.ofMinutes(5));

    @TempDir
    private Path folder;

    /** Both wait for the table, the first goes on, and what the second would do is there. */
    @Test
    @Recovers("alembic | A second runner at the same time | alembic upgrade head")
    void aSecondRunnerFailsAndNothingIsLost() throws Exception {
        try (var database = ProofDatabase.empty()) {
            Project project = new Alembic("psycopg").open(folder, database);
            List<Rendered> history = Rendered.history(Histories.cents(PATIENT), project.target(), Head.EMPTY, PATIENT);
            project.place(history.get(0));
            project.migrate().successful();
            database.execute("INSERT INTO orders VALUES (1, 250)");
            project.place(history.get(1));
            Command.Running first;
            Command.Running second;
            try (var blocked = Blocked.byReading(database)) {
                first = project.start();
                blocked.awaitWaiting(1);
                second = project.start();
                blocked.awaitWaiting(2);
            }
            List<Command.Run> runs =
                    Stream.of(first, second).map(Command.Running::await).toList();
            assertThat(runs.stream().filter(run -> run.exit() == 0)).hasSize(1);
            String failure = runs.stream()
                    .filter(run -> run.exit() != 0)
                    .map(Command.Run::output)
                    .findFirst()
                    .orElseThrow();
            assertThat(failure).contains("already exists");

            project.migrate().successful();
            assertThat(project.pending()).isEmpty();
            assertThat(database.ask("SELECT amount FROM orders")).isEqualTo("2.50");
        }
    }
}
