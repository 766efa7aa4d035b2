package dev.belay.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.belay.dsl.SchemaChange;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
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

    @BeforeEach
    void compile() throws IOException {
        project = Files.createDirectories(root.resolve("shop"));
        write(project.resolve("src/shop/Orders.java"), MIGRATION);
        write(project.resolve("belay.yaml"), FLYWAY);
        Files.createDirectories(project.resolve("classes"));
        String dsl = new File(SchemaChange.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .getPath();
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        dsl,
                        "-d",
                        project.resolve("classes").toString(),
                        project.resolve("src/shop/Orders.java").toString());
        assertThat(exit).isZero();
    }

    @Test
    void syncWritesWhatCheckThenFinds() throws Exception {
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> run(new CheckMojo(), List.of()))
                .withMessageContaining("files are not what the migrations make");
        assertThat(files(project.resolve("db"))).isEmpty();
        run(new SyncMojo(), List.of());
        Map<String, String> written = files(project);
        assertThat(written).containsKeys(MIGRATION_FILE, "belay.manifest.json");
        run(new SyncMojo(), List.of());
        run(new CheckMojo(), List.of());
        assertThat(files(project)).isEqualTo(written);
    }

    @Test
    void anEditedFileIsNoticedAndKeptUnlessItMayGo() throws Exception {
        run(new SyncMojo(), List.of());
        Path file = project.resolve(MIGRATION_FILE);
        String made = Files.readString(file);
        write(file, made + "-- mine\n");
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> run(new SyncMojo(), List.of()))
                .withMessageContaining("have been edited");
        assertThat(printed(() -> assertThatExceptionOfType(MojoFailureException.class)
                        .isThrownBy(() -> run(new CheckMojo(), List.of()))))
                .contains(MIGRATION_FILE + ": different", "- -- mine");
        assertThat(file).hasContent(made + "-- mine\n");
        SyncMojo overwriting = new SyncMojo();
        set(overwriting, "overwrite", true);
        run(overwriting, List.of());
        assertThat(file).hasContent(made);
    }

    @Test
    void theSameMigrationsReachMoreServices() throws Exception {
        Path other = Files.createDirectories(root.resolve("other"));
        write(other.resolve("belay.yaml"), FLYWAY.replace("flyway", "golang-migrate"));
        run(new SyncMojo(), List.of(other));
        assertThat(files(other)).containsKeys("db/migration/000001_orders_01_expand_sql.up.sql", "belay.manifest.json");
        run(new CheckMojo(), List.of(other));
        Files.delete(other.resolve("db/migration/000001_orders_01_expand_sql.up.sql"));
        assertThat(printed(() -> assertThatExceptionOfType(MojoFailureException.class)
                        .isThrownBy(() -> run(new CheckMojo(), List.of(other)))
                        .withMessageContaining("One file is not")))
                .contains("other/db/migration/000001_orders_01_expand_sql.up.sql: missing");
    }

    @Test
    void aServiceWithoutAConfigurationIsRefusedBeforeAnythingIsWritten() throws Exception {
        Path other = Files.createDirectories(root.resolve("other"));
        Map<String, String> before = files(root);
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> run(new SyncMojo(), List.of(other)))
                .withMessageContaining("problem in the migrations");
        assertThat(files(root)).isEqualTo(before);
    }

    private void run(AbstractMojo goal, List<Path> services) throws Exception {
        var maven = new MavenProject();
        maven.setFile(project.resolve("pom.xml").toFile());
        maven.getBuild().setOutputDirectory(project.resolve("classes").toString());
        maven.setArtifacts(Set.of());
        set(goal, "project", maven);
        set(goal, "config", project.resolve("belay.yaml").toFile());
        set(goal, "classes", project.resolve("classes").toFile());
        set(goal, "services", services.stream().map(Path::toFile).toList());
        goal.execute();
    }

    /** Gives a parameter its value, as Maven does. */
    private static void set(AbstractMojo goal, String parameter, Object value) throws IllegalAccessException {
        for (Class<?> type = goal.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(parameter)) {
                    field.setAccessible(true);
                    field.set(goal, value);
                    return;
                }
            }
        }
        throw new AssertionError("There is no parameter " + parameter + ".");
    }

    private interface Action {
        void run() throws Exception;
    }

    private static String printed(Action action) throws Exception {
        PrintStream out = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path file : paths.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
