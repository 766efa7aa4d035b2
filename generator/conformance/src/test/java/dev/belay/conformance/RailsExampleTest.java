package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service of {@code examples/rails}, with migrations of its own under those of the shop, models and a test. */
final class RailsExampleTest {

    private static final List<String> LEDGER =
            List.of("DROP TABLE IF EXISTS schema_migrations", "DROP TABLE IF EXISTS ar_internal_metadata");

    @TempDir
    private Path folder;

    @Test
    void worksAfterItsMigrations() throws SQLException {
        ExampleService service = ExampleService.copied("rails", folder);
        assertThat(service.ownMigrations()).hasSize(3);
        Command ruby = service.command(Path.of(new Rails("RAILS_NEW_VERSION", true).ruby()));
        try (var database = ProofDatabase.empty()) {
            service.goesUpAndDownAndUp(
                    database, LEDGER, new Steps(ruby.with(Map.of("DATABASE_URL", database.url("postgresql")))));
        }
        ruby.with("-S", "rubocop", "--cache", "false").run().successful();
    }

    private record Steps(Command ruby) implements ExampleService.Steps {

        @Override
        public void up() {
            run("bin/rails", "db:migrate");
            run("bin/rails", "db:abort_if_pending_migrations");
        }

        @Override
        public void test() {
            assertThat(run("test/orders_test.rb").output()).contains("4 runs", "0 skips");
        }

        @Override
        public void down() {
            run("bin/rails", "db:migrate", "VERSION=0");
        }

        private Command.Run run(String... words) {
            return ruby.with(words).run().successful();
        }
    }
}
