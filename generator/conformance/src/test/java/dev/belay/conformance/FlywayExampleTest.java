package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.plan.Plan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service of {@code examples/flyway}, with migrations of its own under those of the shop and a test, by Maven and
 * Flyway's plugin for it. The way back is the recipe beside the files, down to the service's own migrations.
 */
final class FlywayExampleTest {

    private static final List<String> LEDGER = List.of("DROP TABLE IF EXISTS flyway_schema_history");

    @TempDir
    private Path folder;

    @Test
    void worksAfterItsMigrations() throws SQLException {
        ExampleService service = ExampleService.copied("flyway", folder);
        assertThat(service.ownMigrations()).hasSize(3);
        try (var own = ProofDatabase.empty();
                var database = ProofDatabase.empty()) {
            new Steps(service, own).maven("flyway:migrate", "-Dflyway.target=3");
            service.goesUpAndDownAndUp(database, LEDGER, new Steps(service, database), own.catalogAfter(LEDGER));
        }
    }

    private record Steps(ExampleService service, ProofDatabase database) implements ExampleService.Steps {

        @Override
        public void up() {
            maven("flyway:migrate");
            assertThat(maven("flyway:migrate", "flyway:validate").output())
                    .contains("is up to date. No migration necessary.", "Successfully validated");
        }

        @Override
        public void test() {
            assertThat(maven("test").output()).contains("Tests run: 5, Failures: 0, Errors: 0, Skipped: 0");
        }

        @Override
        public void down() {
            Command psql = service.command(ExternalTool.psql()).with("-X", "-q", "-d", database.url("postgresql"));
            List<Plan> newestFirst = new ArrayList<>(Histories.shop());
            Collections.reverse(newestFirst);
            for (Plan plan : newestFirst) {
                psql.with("-f", "db/revert/revert-" + plan.change().id() + ".sql")
                        .run()
                        .successful();
            }
        }

        private Command.Run maven(String... words) {
            Path repository = ExternalTool.installed("example-flyway", "FLYWAY_PLUGIN_VERSION", "repository");
            return service.command(ExternalTool.maven())
                    .with("-B", "-o", "-Dmaven.repo.local=" + repository)
                    .with(words)
                    .with(Map.of("DATABASE_URL", database.jdbcUrl(), "MAVEN_OPTS", "-XX:TieredStopAtLevel=1"))
                    .run()
                    .successful();
        }
    }
}
