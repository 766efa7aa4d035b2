package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service of {@code examples/pgroll}, with migrations of its own under those of the shop and a test, which reads
 * through pgroll's views. The way back is the recipe beside the files, down to the service's own migrations.
 */
final class PgrollExampleTest {

    @TempDir
    private Path folder;

    @Test
    void worksAfterItsMigrations() throws SQLException {
        ExampleService service = ExampleService.copied("pgroll", folder);
        assertThat(service.ownMigrations()).hasSize(3);
        try (var own = ProofDatabase.empty();
                var database = ProofDatabase.empty()) {
            var first = new Steps(service, own);
            first.pgroll("init");
            service.ownMigrations().forEach(file -> first.pgroll("start", "migrations/" + file, "--complete"));
            var steps = new Steps(service, database);
            steps.pgroll("init");
            service.goesUpAndDownAndUp(database, Pgroll.LEDGER, steps, own.catalogAfter(Pgroll.LEDGER));
        }
        assertThat(python(service, "-m", "black", "--check", "--quiet", ".").run())
                .isEqualTo(new Command.Run(0, ""));
        assertThat(python(service, "-m", "ruff", "check", "--quiet", "--select", "E4,E7,E9,F,I,UP", ".")
                        .run())
                .isEqualTo(new Command.Run(0, ""));
    }

    private record Steps(ExampleService service, ProofDatabase database) implements ExampleService.Steps {

        @Override
        public void up() {
            pgroll("migrate", "migrations", "--complete");
            assertThat(pgroll("migrate", "migrations", "--complete").output())
                    .contains("Database is up to date; no migrations to apply");
        }

        @Override
        public void test() {
            Command.Run run = python(service, "-m", "unittest")
                    .with(Map.of("DATABASE_URL", database.url("postgresql"), "PYTHONDONTWRITEBYTECODE", "1"))
                    .run()
                    .successful();
            assertThat(run.output()).contains("Ran 5 tests", "OK");
        }

        @Override
        public void down() {
            Command psql = service.command(ExternalTool.psql()).with("-X", "-q", "-d", database.url("postgresql"));
            List<String> newestFirst = new ArrayList<>(service.migrations());
            Collections.reverse(newestFirst);
            newestFirst.removeAll(service.ownMigrations());
            for (String migration : newestFirst) {
                String name = migration.replace(".json", "");
                psql.with("-f", "migrations-revert/revert-" + name + ".sql")
                        .run()
                        .successful();
            }
        }

        private Command.Run pgroll(String... words) {
            return service.command(ExternalTool.pgroll())
                    .with(new Pgroll("native").environment(database))
                    .with(words)
                    .run()
                    .successful();
        }
    }

    private static Command python(ExampleService service, String... words) {
        return service.command(ExternalTool.installed("alembic", "ALEMBIC_VERSION", "bin/python"))
                .with(words);
    }
}
