package dev.belay.maven;

import static dev.belay.maven.GoalProject.files;
import static dev.belay.maven.GoalProject.printed;
import static dev.belay.maven.GoalProject.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snapshots of Drizzle 1.0, which the real drizzle-kit of a service writes while files are synced into it. */
final class DrizzleSnapshotTest {

    private static final String ORDERS = """
            package shop;

            import static dev.belay.dsl.types.Column.column;
            import static dev.belay.dsl.types.Types.bigint;

            @dev.belay.dsl.Migration(id = "0001_orders", at = "2026-01-01T10:00")
            final class Orders implements dev.belay.dsl.SchemaChange {
                static final dev.belay.dsl.types.Column<Long> ID = column("id", bigint());

                @Override
                public void define(dev.belay.dsl.Changes change) {
                    var orders = change.createTable("orders");
                    orders.column(ID);
                    orders.primaryKey(ID);
                }
            }
            """;

    private static final String NOTES = """
            package shop;

            import static dev.belay.dsl.types.Column.column;
            import static dev.belay.dsl.types.Types.text;

            @dev.belay.dsl.Migration(id = "0002_notes", at = "2026-01-02T10:00")
            final class Notes implements dev.belay.dsl.SchemaChange {
                @Override
                public void define(dev.belay.dsl.Changes change) {
                    change.table("orders").addColumn(column("note", text()));
                }
            }
            """;

    private static final String CONFIGURATION = """
            export default { dialect: "postgresql", schema: "./schema.ts", out: "./drizzle" };
            """;

    @TempDir
    private Path folder;

    private GoalProject project;

    @BeforeEach
    void service() throws IOException {
        project = new GoalProject(folder);
        project.compile("Orders", ORDERS);
        write(folder.resolve("belay.yaml"), """
                targets:
                  - framework: drizzle
                    directory: drizzle
                    options:
                      version: "1"
                """);
        write(folder.resolve("drizzle.config.ts"), CONFIGURATION);
        write(folder.resolve("schema.ts"), "export {};\n");
    }

    @Test
    void areWrittenAndNothingElseIs() throws Exception {
        link();
        project.run(new SyncMojo());
        assertThat(files(folder.resolve("drizzle")).keySet())
                .containsExactly(
                        "20260101100000_orders_01_expand_new_tables/migration.sql",
                        "20260101100000_orders_01_expand_new_tables/snapshot.json");
        assertThat(look()).contains("\"no_changes\"");

        project.compile("Notes", NOTES);
        project.run(new SyncMojo());
        assertThat(files(folder.resolve("drizzle")))
                .hasSize(4)
                .containsKey("20260102100000_notes_01_expand_orders/snapshot.json");
        assertThat(look()).contains("\"no_changes\"");
        Map<String, String> written = files(folder.resolve("drizzle"));
        project.run(new SyncMojo());
        project.run(new CheckMojo());
        assertThat(files(folder.resolve("drizzle"))).isEqualTo(written);
    }

    @Test
    void changesOfTheServiceItselfAreNotTakenForOurs() throws Exception {
        link();
        project.run(new SyncMojo());
        Path schema = folder.resolve("schema.ts");
        write(
                schema,
                Files.readString(schema)
                        .replace("primaryKey(),", "primaryKey(),\n\tmine: bigint({ mode: \"number\" }),"));
        project.compile("Notes", NOTES);
        Map<String, String> before = files(folder.resolve("drizzle"));
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> project.run(new SyncMojo()));
        assertThat(files(folder.resolve("drizzle"))).isEqualTo(before);
        assertThat(schema).content().contains("mine").doesNotContain("note");
    }

    @Test
    void aServiceWithoutItsPackagesIsToldWhatToRun() throws Exception {
        assertThat(printed(() -> project.run(new SyncMojo())))
                .contains("npx drizzle-kit generate --name belay")
                .contains("drizzle/20260101100000_orders_01_expand_new_tables/snapshot.json");
    }

    private String look() throws Exception {
        Path output = folder.resolve("look.out");
        Process process = new ProcessBuilder(List.of(
                        folder.resolve("node_modules/.bin/drizzle-kit").toString(),
                        "generate",
                        "--explain",
                        "--output",
                        "json"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return Files.readString(output);
    }

    /** The packages where {@code .ci/install-tools} puts them. */
    private void link() throws IOException {
        var versions = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("../../.ci/versions.env"))) {
            versions.load(reader);
        }
        Path tools = Optional.ofNullable(System.getenv("BELAY_TOOLS"))
                .map(Path::of)
                .or(() -> Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).map(cache -> Path.of(cache, "belay")))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "belay"));
        Path modules = tools.resolve("drizzle-" + versions.getProperty("DRIZZLE_1_VERSION"))
                .resolve("node_modules");
        if (!Files.isDirectory(modules)) {
            String message = "SKIPPED: drizzle-kit 1.0 is not here; .ci/install-tools fetches it";
            if ("1".equals(System.getenv("BELAY_REQUIRE_TOOLS"))) {
                fail(message);
            }
            System.err.println(message);
            abort(message);
        }
        Files.createSymbolicLink(folder.resolve("node_modules"), modules);
    }
}
