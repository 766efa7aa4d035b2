package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.frameworks.Head;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is Rails' own after a kill: its lock, which the server holds until it notices. */
final class RailsFailureTest {

    private static final Policy PATIENT = Histories.POLICY.withLockTimeout(Duration.ofMinutes(5));

    @TempDir
    private Path folder;

    @Test
    @Recovers("rails | `ConcurrentMigrationError` after a kill | bin/rails db:migrate")
    void theServerStillWorksForARunnerThatIsGone() throws Exception {
        try (var database = ProofDatabase.empty()) {
            Project project = new Rails("RAILS_NEW_VERSION", true).open(folder, database);
            List<Rendered> history = Rendered.history(Histories.cents(PATIENT), project.target(), Head.EMPTY, PATIENT);
            project.place(history.get(0));
            project.migrate().successful();
            project.place(history.get(1));
            try (var blocked = Blocked.byReading(database)) {
                blocked.kill(project.start());
                Command.Run refused = project.migrate();
                assertThat(refused.exit()).isEqualTo(1);
                assertThat(refused.output()).contains("ConcurrentMigrationError");
                blocked.release();
            }
            project.migrate().successful();
            assertThat(project.pending()).isEmpty();
        }
    }
}
