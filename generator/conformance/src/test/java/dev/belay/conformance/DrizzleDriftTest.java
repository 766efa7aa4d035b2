package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.OwnGenerator;
import dev.belay.core.frameworks.OwnGenerator.Answer;
import dev.belay.core.frameworks.drizzle.model.DrizzleModel;
import dev.belay.core.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * After every phase drizzle-kit has nothing to generate, and finds nothing to push to the database, where schema.ts
 * follows; and it does find what schema.ts alone says.
 */
final class DrizzleDriftTest {

    static final String CONFIGURATION = """
            export default {
              dialect: "postgresql",
              schema: "./schema.ts",
              out: "./migrations",
              schemaFilter: ["public"],
              dbCredentials: { url: process.env.DATABASE_URL },
            };
            """;

    private static final String FORGOTTEN = """

            export const forgotten = pgTable("forgotten", {
              id: bigint("id", { mode: "number" }),
            });
            """;

    @TempDir
    private Path folder;

    static Stream<Named<List<Plan>>> histories() {
        return DriftHistories.ofThisRun();
    }

    /** The snapshots are Belay's. */
    @ParameterizedTest
    @MethodSource("histories")
    void of0(List<Plan> history) throws SQLException {
        walk("0", history, (kit, stage, database) -> {
            List<String> before = migrations();
            assertThat(kit.with("generate").run().output()).as(stage).contains("No schema changes");
            assertThat(migrations()).as(stage).isEqualTo(before);
            String pushed = kit.with("push", "--strict", "--verbose").run().output();
            List<String> overlooked = overlooked(database);
            assertThat(statements(pushed)).as(stage).isEqualTo(overlooked);
            assertThat(pushed).as(stage).contains(overlooked.isEmpty() ? "No changes detected" : "Warning");
        });
        write("schema.ts", Histories.text(folder.resolve("schema.ts")) + FORGOTTEN);
        assertThat(kit("0", Map.of()).with("generate").run().output()).contains("forgotten 1 columns");
    }

    /** The snapshots are those that drizzle-kit itself writes when {@code belay:sync} runs it. */
    @ParameterizedTest
    @MethodSource("histories")
    void of1(List<Plan> history) throws SQLException {
        OwnGenerator generator = Frameworks.of("drizzle")
                .orElseThrow()
                .generator(new Drizzle("1").target())
                .orElseThrow();
        walk("1", history, (kit, stage, database) -> {
            takeSnapshot(kit, generator);
            assertThat(look(kit, generator)).as(stage).isEqualTo(Answer.NOTHING);
            assertThat(kit.with("push", "--explain", "--output", "json").run().output())
                    .as(stage)
                    .contains("\"no_changes\"");
        });
        write("schema.ts", Histories.text(folder.resolve("schema.ts")) + FORGOTTEN);
        assertThat(look(kit("1", Map.of()), generator)).isEqualTo(Answer.SOMETHING);
    }

    private interface Question {
        void ask(Command kit, String stage, ProofDatabase database) throws SQLException;
    }

    /** {@link AllowedDifference#REFERENCED_INDEX}: what builds those indexes once more, as the catalog has them. */
    private static List<String> overlooked(ProofDatabase database) throws SQLException {
        return database.ask("""
                        SELECT coalesce(string_agg(DISTINCT
                          format('CREATE UNIQUE INDEX "%s" ON "%s" USING btree ("%s");',
                            i.indexrelid::regclass, i.indrelid::regclass, a.attname), E'\\n'), '')
                        FROM pg_index i
                        JOIN pg_constraint r ON r.conindid = i.indexrelid AND r.contype = 'f'
                        JOIN pg_attribute a ON a.attrelid = i.indexrelid
                        WHERE NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype <> 'f')
                        """).lines().toList();
    }

    private static List<String> statements(String output) {
        return output.lines().filter(line -> line.endsWith(";")).sorted().toList();
    }

    private void walk(String version, List<Plan> history, Question question) throws SQLException {
        try (var database = ProofDatabase.empty();
                var byHand = ProofDatabase.empty()) {
            Project project = new Drizzle(version).open(folder, database);
            project.write("drizzle.config.ts", CONFIGURATION);
            project.write("schema.ts", "");
            Command kit = kit(version, Map.of("DATABASE_URL", database.url("postgresql")));
            Stages.walk(history, project, byHand, (stage, before, after) -> {
                SortedMap<String, String> schema =
                        new TreeMap<>(Map.of("schema.ts", Histories.text(folder.resolve("schema.ts"))));
                var changed = DrizzleModel.changed(schema, before, after);
                assertThat(changed.byHand()).as(stage).isEmpty();
                project.write("schema.ts", changed.files().get("schema.ts"));
                question.ask(kit, stage, database);
            });
        }
    }

    /** The recipe that {@code belay:sync} follows: what drizzle-kit generates repeats ours, its snapshot ours lack. */
    private void takeSnapshot(Command kit, OwnGenerator generator) {
        String output = run(kit, generator.generate(""));
        while (generator.asks(output)) {
            output = run(kit, generator.generate(output));
        }
        if (generator.answer(output) == Answer.NOTHING) {
            return;
        }
        Head head = Head.ofNames(migrations().toArray(String[]::new));
        Path written = folder.resolve(generator.written(output).orElseThrow());
        String home = generator
                .home(head.without(Set.of(written.getFileName() + "/migration.sql")))
                .orElseThrow();
        try {
            Files.move(written.resolve(generator.wanted()), folder.resolve("migrations/" + home));
            Files.delete(written.resolve("migration.sql"));
            Files.delete(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer look(Command kit, OwnGenerator generator) {
        return generator.answer(run(kit, generator.look()));
    }

    private static String run(Command kit, List<String> arguments) {
        return kit.with(arguments.toArray(String[]::new)).run().output();
    }

    private Command kit(String version, Map<String, String> environment) {
        return Command.in(
                        folder,
                        ExternalTool.installed(
                                        "drizzle", "DRIZZLE_" + version + "_VERSION", "node_modules/.bin/drizzle-kit")
                                .toString())
                .with(environment);
    }

    private List<String> migrations() {
        Path migrations = folder.resolve("migrations");
        try (Stream<Path> files = Files.walk(migrations)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> migrations.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String path, String text) {
        Histories.written(folder.resolve(path), text);
    }
}
