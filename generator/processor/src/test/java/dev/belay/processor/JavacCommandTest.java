package dev.belay.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.SchemaChange;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plain javac of a shell, with jars. */
final class JavacCommandTest {

    private static final String REFUSED = "src/shop/Orders.java:12: error: [invalid-name] The name \"\" is empty.";

    @TempDir
    Path folder;

    private Project project;
    private Path dsl;
    private String modulePath;
    private String processorPath;

    @BeforeEach
    void makeJars() {
        project = new Project(folder.resolve("project"));
        dsl = Jars.holding(SchemaChange.class, folder.resolve("jars"));
        modulePath = dsl + File.pathSeparator + Jars.holding(NullMarked.class, folder.resolve("jars"));
        processorPath = Jars.processorPath(folder.resolve("jars")).stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void findsTheProcessorAndPointsAtTheCall() throws Exception {
        project.migration("Orders", "0001_orders", "change.table(\"\");");

        assertThat(javac("-cp", dsl.toString(), "-d", "classes", "src/shop/Orders.java"))
                .contains(REFUSED)
                .contains("        change.table(\"\");\n              ^\n")
                .contains("1 error");
    }

    @Test
    void readsAModule() throws Exception {
        project.migration("Orders", "0001_orders", "change.table(Names.NAME);")
                .source("shop/Names.java", "package shop; class Names { static final String NAME = \"\"; }")
                .source("module-info.java", "module shop { requires dev.belay.dsl; }");

        assertThat(javac(
                        "-p",
                        modulePath,
                        "-d",
                        "classes",
                        "src/shop/Orders.java",
                        "src/shop/Names.java",
                        "src/module-info.java"))
                .contains(REFUSED);
    }

    @Test
    void aModuleUsesTheTypedSchema() throws Exception {
        project.migration("Orders", "0001_orders", "change.createTable(\"orders\").column(column(\"id\", bigint()));")
                .migration(
                        "Note",
                        "0002_note",
                        "change.table(shop.schema.After_0001.ORDERS).comment(\"what was bought\");")
                .source("shop/App.java", "package shop; class App { Object id = shop.schema.Head.ORDERS.ID; }")
                .source("module-info.java", "module shop { requires dev.belay.dsl; }");

        assertThat(javac(
                        "-Xlint:all",
                        "-Werror",
                        "-p",
                        modulePath,
                        "-d",
                        "classes",
                        "src/shop/Orders.java",
                        "src/shop/Note.java",
                        "src/shop/App.java",
                        "src/module-info.java"))
                .isEmpty();
        assertThat(project.output().resolve("META-INF/belay/rollout/0002_note.md"))
                .exists();
    }

    @Test
    void findsClassesOfAnotherModule() throws Exception {
        Project library = new Project(folder.resolve("library"))
                .source(
                        "library/Names.java",
                        "package library; public class Names { public static String NAME = \"\"; }")
                .source("module-info.java", "module library { exports library; }");
        assertThat(library.compile().success()).isTrue();
        Path jar = Jars.of(library.output(), folder.resolve("jars/library.jar"));
        project.migration("Orders", "0001_orders", "change.table(library.Names.NAME);")
                .source("module-info.java", "module shop { requires dev.belay.dsl; requires library; }");
        List<String> arguments = new ArrayList<>(List.of(
                "-p",
                modulePath + File.pathSeparator + jar,
                "-d",
                "classes",
                "src/shop/Orders.java",
                "src/module-info.java"));

        if (Runtime.version().feature() < 18) {
            assertThat(javac(arguments.toArray(String[]::new)))
                    .contains(
                            "src/shop/Orders.java:12: error: [migration-does-not-compile] package library does not exist")
                    .contains("is named with -Abelay.classpath=PATH.");
            arguments.add("-Abelay.classpath=" + jar);
        }
        assertThat(javac(arguments.toArray(String[]::new))).contains(REFUSED);
    }

    private String javac(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(), "-processorpath", processorPath));
        command.addAll(List.of(arguments));
        Path answer = folder.resolve("answer.txt");
        Process process = new ProcessBuilder(command)
                .directory(project.path("").toFile())
                .redirectErrorStream(true)
                .redirectOutput(answer.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readString(answer);
    }
}
