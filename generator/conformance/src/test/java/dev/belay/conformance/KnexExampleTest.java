package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service of {@code examples/knex}, with migrations of its own among those of the shop, models and a test. */
final class KnexExampleTest {

    private static final List<String> LEDGER = List.of("DROP TABLE IF EXISTS knex_migrations, knex_migrations_lock");

    @TempDir
    private Path folder;

    @Test
    void worksAfterItsMigrations() throws SQLException {
        NodeExample example = NodeExample.copied("knex", "KNEX_VERSION", folder);
        assertThat(example.service().ownMigrations()).hasSize(4);
        try (var database = ProofDatabase.empty()) {
            example.service().goesUpAndDownAndUp(database, LEDGER, new Steps(example, database));
        }
        example.isClean();
    }

    private record Steps(NodeExample example, ProofDatabase database) implements ExampleService.Steps {

        @Override
        public void up() {
            knex("migrate:latest");
            assertThat(knex("migrate:status").output()).contains("No Pending Migration files Found.");
        }

        @Override
        public void test() {
            Command node = Command.in(example.service().folder(), "node");
            example.passes(6, inEnvironment(node), "test/orders.test.js");
        }

        @Override
        public void down() {
            knex("migrate:rollback", "--all");
        }

        private Command.Run knex(String... words) {
            return inEnvironment(example.program("knex")).with(words).run().successful();
        }

        private Command inEnvironment(Command command) {
            return command.with(Map.of("DATABASE_URL", database.url("postgresql")));
        }
    }
}
