package dev.belay.maven;

import static dev.belay.maven.GoalProject.files;
import static dev.belay.maven.GoalProject.printed;
import static dev.belay.maven.GoalProject.set;
import static dev.belay.maven.GoalProject.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals that write and check, on a project with a migration, compiled as Maven compiles it. */
final class GoalsTest {

    private static final String MIGRATION = """
            package shop;

            import static dev.belay.dsl.Sql.undo;

            @dev.belay.dsl.Migration(id = "0001_orders", at = "2026-01-01T10:00")
            final class Orders implements dev.belay.dsl.SchemaChange {
                @Override
                public void define(dev.belay.dsl.Changes change) {
                    change.sql("CREATE TABLE orders (id bigint)", undo("DROP TABLE orders"));
                }
            }
            """;

    private static final String FLYWAY = """
            targets:
              - framework: flyway
                directory: db/migration
            """;

    private static final String MIGRATION_FILE = "db/migration/V1__orders_01_expand_sql.sql";

    @TempDir
    private Path root;

    private Path project;
    private GoalProject shop;

    @BeforeEach
    void compile() throws IOException {
        project = Files.createDirectories(root.resolve("shop"));
        shop = new GoalProject(project);
        shop.compile("Orders", MIGRATION);
        write(project.resolve("belay.yaml"), FLYWAY);
    }

    @Test
    void aRuleWarnsWhereNoCompilerHasAndFailsTheBuildAsAnError() throws Exception {
        write(project.resolve("belay.yaml"), FLYWAY + "rules: {unpredicted-sql: warning}\n");
        assertThat(printed(() -> shop.run(new GenerateMojo())))
                .contains("src/shop/Orders.java:9: [unpredicted-sql] Nobody knows what this SQL locks");
        write(project.resolve("belay.yaml"), FLYWAY + "rules: {unpredicted-sql: error}\n");
        for (MigrationsMojo goal : List.of(new GenerateMojo(), new PlanMojo(), new CheckMojo(), new SyncMojo())) {
            assertThatExceptionOfType(MojoFailureException.class)
                    .isThrownBy(() -> shop.run(goal))
                    .withMessage("There is a problem in the migrations, see above.");
        }
    }

    @Test
    void syncWritesWhatCheckThenFinds() throws Exception {
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> shop.run(new CheckMojo()))
                .withMessageContaining("files are not what the migrations make");
        assertThat(files(project.resolve("db"))).isEmpty();
        shop.run(new SyncMojo());
        Map<String, String> written = files(project);
        assertThat(written).containsKeys(MIGRATION_FILE, "belay.manifest.json");
        shop.run(new SyncMojo());
        shop.run(new CheckMojo());
        assertThat(files(project)).isEqualTo(written);
    }

    @Test
    void anEditedFileIsNoticedAndKeptUnlessItMayGo() throws Exception {
        shop.run(new SyncMojo());
        Path file = project.resolve(MIGRATION_FILE);
        String made = Files.readString(file);
        write(file, made + "-- mine\n");
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> shop.run(new SyncMojo()))
                .withMessageContaining("have been edited");
        assertThat(printed(() -> assertThatExceptionOfType(MojoFailureException.class)
                        .isThrownBy(() -> shop.run(new CheckMojo()))))
                .contains(MIGRATION_FILE + ": different", "- -- mine");
        assertThat(file).hasContent(made + "-- mine\n");
        SyncMojo overwriting = new SyncMojo();
        set(overwriting, "overwrite", true);
        shop.run(overwriting);
        assertThat(file).hasContent(made);
    }

    /** A pipeline that only checks is where a colleague sees it. */
    @Test
    void aTimeYetToComeIsToldByBothGoals() throws Exception {
        String warning = "which is yet to come";
        write(project.resolve("belay.yaml"), FLYWAY + "    naming: timestamp\n");
        assertThat(printed(() -> shop.run(new SyncMojo()))).doesNotContain(warning);
        assertThat(printed(() -> shop.run(new CheckMojo()))).doesNotContain(warning);
        shop.compile("Orders", MIGRATION.replace("2026-01-01", "2999-01-01"));
        assertThat(printed(() -> shop.run(new SyncMojo()))).contains(warning);
        assertThat(printed(() -> shop.run(new CheckMojo())))
                .contains("The newest migration in db/migration is of 2999-01-01T10:00", warning);
    }

    @Test
    void theSameMigrationsReachMoreServices() throws Exception {
        Path other = Files.createDirectories(root.resolve("other"));
        write(other.resolve("belay.yaml"), FLYWAY.replace("flyway", "golang-migrate"));
        shop.run(new SyncMojo(), other);
        assertThat(files(other)).containsKeys("db/migration/000001_orders_01_expand_sql.up.sql", "belay.manifest.json");
        shop.run(new CheckMojo(), other);
        Files.delete(other.resolve("db/migration/000001_orders_01_expand_sql.up.sql"));
        assertThat(printed(() -> assertThatExceptionOfType(MojoFailureException.class)
                        .isThrownBy(() -> shop.run(new CheckMojo(), other))
                        .withMessageContaining("One file is not")))
                .contains("other/db/migration/000001_orders_01_expand_sql.up.sql: missing");
    }

    @Test
    void aServiceWithoutAConfigurationIsRefusedBeforeAnythingIsWritten() throws Exception {
        Path other = Files.createDirectories(root.resolve("other"));
        Map<String, String> before = files(root);
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> shop.run(new SyncMojo(), other))
                .withMessageContaining("problem in the migrations");
        assertThat(files(root)).isEqualTo(before);
    }
}
