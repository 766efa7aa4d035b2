package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service of {@code examples/alembic}, with migrations of its own under those of the shop, models and a test. */
final class AlembicExampleTest {

    private static final String CLEAN = "No new upgrade operations detected.";

    @TempDir
    private Path folder;

    @Test
    void worksAndKeepsToItsModels() throws SQLException {
        ExampleService service = ExampleService.copied("alembic", folder);
        assertThat(service.ownMigrations()).hasSize(3);
        try (var database = ProofDatabase.empty()) {
            service.goesUpAndDownAndUp(
                    database, List.of("DROP TABLE IF EXISTS alembic_version"), new Steps(service, database));
        }
        assertThat(tool(service, "black", "--check", "--quiet", ".").run()).isEqualTo(new Command.Run(0, ""));
        assertThat(tool(service, "ruff", "check", "--quiet", "--select", "E4,E7,E9,F,I,UP", ".")
                        .run())
                .isEqualTo(new Command.Run(0, ""));
    }

    private record Steps(ExampleService service, ProofDatabase database) implements ExampleService.Steps {

        @Override
        public void up() {
            run("alembic", "upgrade", "head");
            assertThat(run("alembic", "check").output()).contains(CLEAN);
        }

        @Override
        public void test() {
            assertThat(run("python", "-m", "unittest").output()).contains("Ran 3 tests", "OK");
        }

        @Override
        public void down() {
            run("alembic", "downgrade", "base");
        }

        private Command.Run run(String... words) {
            return tool(service, words)
                    .with(Map.of("DATABASE_URL", database.url("postgresql+psycopg"), "PYTHONDONTWRITEBYTECODE", "1"))
                    .run()
                    .successful();
        }
    }

    private static Command tool(ExampleService service, String... words) {
        Path program = ExternalTool.installed("alembic", "ALEMBIC_VERSION", "bin/" + words[0]);
        return service.command(program).with(Stream.of(words).skip(1).toArray(String[]::new));
    }
}
