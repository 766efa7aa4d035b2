package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.frameworks.Head;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is Knex's own: it looks for the files that it has recorded, and records a file after it has run. */
final class KnexToolTest {

    @TempDir
    private Path folder;

    @Test
    @Recovers("knex | migration directory is corrupt")
    void aFileThatIsMissingIsPutBack() throws SQLException, IOException {
        try (var database = ProofDatabase.empty()) {
            Project project = applied(database);
            Path file = project.fileOf(project.placed().get(0).up());
            Path elsewhere = Files.move(file, folder.resolve("elsewhere.js"));
            Command.Run refused = project.migrate();
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.output())
                    .contains(
                            "migration directory is corrupt", file.getFileName().toString());

            Files.move(elsewhere, file);
            project.migrate().successful();
            assertThat(project.pending()).isEmpty();
        }
    }

    /** As the page tells where Knex writes its ledger. */
    @Test
    void aUnitThatIsAppliedAndNotRecordedIsRecordedByHand() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = applied(database);
            String file = project.placed().get(0).up().name();
            database.execute("DELETE FROM knex_migrations");
            Command.Run failed = project.migrate();
            assertThat(failed.exit()).isEqualTo(1);
            assertThat(failed.output()).contains("already exists");

            String recipe = project.page().textCode("INSERT INTO knex_migrations");
            database.execute(recipe.replace("<file>", file).replace("<batch>", "1"));
            project.migrate().successful();
            assertThat(project.pending()).isEmpty();
        }
    }

    private Project applied(ProofDatabase database) {
        Project project = new Knex("js").open(folder, database);
        project.place(Rendered.history(Histories.codes().subList(0, 1), project.target(), Head.EMPTY, Histories.POLICY)
                .get(0));
        project.migrate().successful();
        return project;
    }
}
