package dev.belay.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.SchemaChange;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.project.MavenProject;

/**
 * A project with migrations, compiled as Maven compiles it, on which goals run as Maven runs them.
 *
 * @param folder where it is
 */
record GoalProject(Path folder) {

    /** Something that a goal does. */
    interface Action {
        void run() throws Exception;
    }

    /** Compiles a class of the package {@code shop}. */
    void compile(String name, String source) throws IOException {
        Path file = folder.resolve("src/shop/" + name + ".java");
        write(file, source);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String dsl = new File(SchemaChange.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .getPath();
        List<String> words = List.of(
                "-proc:none", "-cp", dsl + File.pathSeparator + classes, "-d", classes.toString(), file.toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)))
                .isZero();
    }

    /** Runs a goal. */
    void run(AbstractMojo goal, Path... services) throws Exception {
        var maven = new MavenProject();
        maven.setFile(folder.resolve("pom.xml").toFile());
        maven.getBuild().setOutputDirectory(folder.resolve("classes").toString());
        maven.setArtifacts(Set.of());
        maven.addCompileSourceRoot(folder.resolve("src").toString());
        set(goal, "project", maven);
        set(goal, "config", folder.resolve("belay.yaml").toFile());
        set(goal, "classes", folder.resolve("classes").toFile());
        if (goal instanceof FoldersMojo) {
            set(
                    goal,
                    "services",
                    new ArrayList<>(Stream.of(services).map(Path::toFile).toList()));
        }
        goal.execute();
    }

    /** Gives a parameter its value, as Maven does. */
    static void set(AbstractMojo goal, String parameter, Object value) throws IllegalAccessException {
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

    /** What is printed on standard output meanwhile. */
    static String printed(Action action) throws Exception {
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

    /** The files below a folder, links apart, by path. */
    static Map<String, String> files(Path folder) throws IOException {
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

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
