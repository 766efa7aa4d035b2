package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service of {@code examples/drizzle}, with migrations of its own among those of the shop, models and a test. */
final class DrizzleExampleTest {

    private static final List<String> LEDGER = List.of("DROP SCHEMA IF EXISTS drizzle CASCADE");

    /** What a person writes to undo a migration of the service's own, since Drizzle undoes nothing. */
    private static final Map<String, String> OWN_WAYS_BACK = Map.of(
            "create_carriers", "DROP TABLE carriers",
            "create_shipments", "DROP TABLE shipments",
            "track_shipments", "DROP INDEX shipments_order_id_idx; ALTER TABLE shipments DROP COLUMN tracking_code",
            "note_deliveries", "ALTER TABLE shipments DROP COLUMN delivered_at");

    @TempDir
    private Path folder;

    @Test
    void worksAndKeepsToItsSchema() throws SQLException {
        NodeExample example = NodeExample.copied("drizzle", "DRIZZLE_0_VERSION", folder);
        assertThat(example.service().ownMigrations()).hasSize(OWN_WAYS_BACK.size());
        try (var database = ProofDatabase.empty()) {
            example.service().goesUpAndDownAndUp(database, LEDGER, new Steps(example, database));
        }
        example.isClean();
    }

    private record Steps(NodeExample example, ProofDatabase database) implements ExampleService.Steps {

        @Override
        public void up() {
            kit("migrate");
            assertThat(ask("SELECT count(*) FROM drizzle.__drizzle_migrations"))
                    .isEqualTo(String.valueOf(journal().size()));
            assertThat(kit("check").output()).contains("Everything's fine");
            assertThat(kit("generate").output()).contains("No schema changes, nothing to migrate");
        }

        @Override
        public void test() {
            example.passes(
                    5, inEnvironment(Command.in(folder(), "node")).with("--import", "tsx"), "test/orders.test.ts");
        }

        @Override
        public void down() {
            List<JsonNode> newestFirst = new ArrayList<>(journal());
            Collections.reverse(newestFirst);
            for (JsonNode entry : newestFirst) {
                String tag = entry.path("tag").asString();
                Path script = folder().resolve("drizzle-revert/revert-" + tag + ".sql");
                run(Files.exists(script) ? Histories.text(script) : ownWayBack(entry));
            }
        }

        private static String ownWayBack(JsonNode entry) {
            String name = entry.path("tag").asString().substring("0000_".length());
            return OWN_WAYS_BACK.get(name) + ";\nDELETE FROM drizzle.__drizzle_migrations WHERE created_at = "
                    + entry.path("when").asLong() + ";\n";
        }

        private List<JsonNode> journal() {
            List<JsonNode> entries = new ArrayList<>();
            JsonMapper.shared()
                    .readTree(Histories.text(folder().resolve("drizzle/meta/_journal.json")))
                    .path("entries")
                    .forEach(entries::add);
            return entries;
        }

        private String ask(String query) {
            try {
                return database.ask(query);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }

        private void run(String script) {
            try {
                database.runScript(script);
            } catch (SQLException e) {
                throw new AssertionError("A way back fails:\n" + script, e);
            }
        }

        private Command.Run kit(String word) {
            return inEnvironment(example.program("drizzle-kit"))
                    .with(word)
                    .run()
                    .successful();
        }

        private Command inEnvironment(Command command) {
            return command.with(Map.of("DATABASE_URL", database.url("postgresql")));
        }

        private Path folder() {
            return example.service().folder();
        }
    }
}
