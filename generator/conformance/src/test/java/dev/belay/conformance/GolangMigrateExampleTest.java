package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service of {@code examples/golang-migrate}, with migrations of its own under those of the shop and a test. */
final class GolangMigrateExampleTest {

    private static final List<String> LEDGER = List.of("DROP TABLE IF EXISTS schema_migrations");

    @TempDir
    private Path folder;

    @Test
    void worksAfterItsMigrations() throws SQLException {
        ExampleService service = ExampleService.copied("golang-migrate", folder);
        assertThat(service.ownMigrations()).hasSize(6).allMatch(file -> file.matches("00000[123]_.*"));
        try (var database = ProofDatabase.empty()) {
            service.goesUpAndDownAndUp(database, LEDGER, new Steps(service, database));
        }
        Command go = service.command(ExternalTool.go()).with(OFFLINE);
        assertThat(go.with("fmt", "./...").run()).isEqualTo(new Command.Run(0, ""));
        assertThat(go.with("vet", "./...").run()).isEqualTo(new Command.Run(0, ""));
    }

    private static final Map<String, String> OFFLINE = Map.of("GOPROXY", "off", "GOFLAGS", "-mod=readonly");

    private record Steps(ExampleService service, ProofDatabase database) implements ExampleService.Steps {

        @Override
        public void up() {
            migrate("up").successful();
            assertThat(migrate("up")).isEqualTo(new Command.Run(0, "no change\n"));
        }

        @Override
        public void test() {
            Command.Run run = service.command(ExternalTool.go())
                    .with("test", "-count=1", "-v", "./...")
                    .with(OFFLINE)
                    .with(address())
                    .run()
                    .successful();
            assertThat(run.output().lines().filter(line -> line.startsWith("--- PASS: ")))
                    .hasSize(5);
        }

        @Override
        public void down() {
            migrate("down", "-all").successful();
        }

        private Command.Run migrate(String... words) {
            String url = address().get("DATABASE_URL");
            return service.command(ExternalTool.golangMigrate())
                    .with("-path", "migrations", "-database", url)
                    .with(words)
                    .run();
        }

        private Map<String, String> address() {
            return Map.of("DATABASE_URL", database.url("postgres") + "?sslmode=disable");
        }
    }
}
