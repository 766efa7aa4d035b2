package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service of {@code examples/prisma}, with migrations of its own among those of the shop, models and a test. */
final class PrismaExampleTest {

    private static final List<String> LEDGER = List.of("DROP TABLE IF EXISTS _prisma_migrations");
    private static final String NOTHING = "This is an empty migration";

    @TempDir
    private Path folder;

    @Test
    void worksAndKeepsToItsSchema() throws SQLException {
        NodeExample example = NodeExample.copied("prisma", "PRISMA_7_VERSION", folder);
        assertThat(example.service().ownMigrations()).hasSize(4);
        try (var database = ProofDatabase.empty()) {
            var steps = new Steps(example, database);
            example.service().goesUpAndDownAndUp(database, LEDGER, steps);
            steps.prisma("format", "--check");
            steps.prisma("validate");
        }
        example.isClean();
    }

    private record Steps(NodeExample example, ProofDatabase database) implements ExampleService.Steps {

        @Override
        public void up() {
            prisma("migrate", "deploy");
            assertThat(prisma("migrate", "status").output()).contains("Database schema is up to date");
            assertThat(recorded()).containsExactlyElementsOf(migrations());
            hasNoDrift("--from-config-datasource");
            hasNoDrift("--from-migrations", "prisma/migrations");
        }

        @Override
        public void test() {
            prisma("generate");
            example.passes(5, inEnvironment("node").with("--import", "tsx"), "test/orders.test.ts");
        }

        /** As {@code docs/tools/prisma.md} says, newest first, by psql. */
        @Override
        public void down() {
            String script = migrations().stream()
                    .sorted(Comparator.reverseOrder())
                    .map(name -> "\\i prisma/migrations/" + name + "/down.sql\n"
                            + "DELETE FROM _prisma_migrations WHERE migration_name = '" + name + "';\n")
                    .collect(Collectors.joining());
            Command.in(folder(), ExternalTool.psql().toString())
                    .with("-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", database.url("postgresql"))
                    .start(script)
                    .await()
                    .successful();
        }

        private void hasNoDrift(String... from) {
            String output = inPrisma("migrate", "diff")
                    .with(from)
                    .with("--to-schema", "prisma/schema.prisma", "--exit-code", "--script")
                    .run()
                    .successful()
                    .output();
            assertThat(output).contains(NOTHING);
        }

        private List<String> migrations() {
            try (Stream<Path> paths = Files.list(folder().resolve("prisma/migrations"))) {
                return paths.filter(Files::isDirectory)
                        .map(path -> path.getFileName().toString())
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<String> recorded() {
            try {
                return Arrays.asList(database.ask("SELECT string_agg(migration_name, ' ' ORDER BY migration_name)"
                                + " FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL")
                        .split(" "));
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }

        private Command.Run prisma(String... words) {
            return inPrisma(words).run().successful();
        }

        /** The CLI of the same version that brings its engine. */
        private Command inPrisma(String... words) {
            return inEnvironment(ExternalTool.installed("prisma", "PRISMA_7_VERSION", "prisma")
                            .toString())
                    .with(words);
        }

        private Command inEnvironment(String program) {
            return Command.in(folder(), program).with(Map.of("DATABASE_URL", database.url("postgresql")));
        }

        private Path folder() {
            return example.service().folder();
        }
    }
}
