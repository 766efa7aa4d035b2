package dev.belay.benchmarks.compile;

import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Renderer;
import dev.belay.dsl.SchemaChange;
import dev.belay.maven.ReleaseMojo;
import dev.belay.maven.SyncMojo;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** A project on disk with a target of every tool, compiled in JVMs of their own. */
final class CompiledProject {

    private static final Pattern NEEDED = Pattern.compile(
            ".*(?:/(?:dsl|schemas|core|processor)/target/|belay-(?:dsl|schemas"
                    + "|core|processor)-|jackson-|json-schema|javapoet|slf4j|snakeyaml|jspecify|/itu-).*|.*/benchmarks/target/test-classes");

    private final Path folder;
    private final List<String> jvm;

    CompiledProject(Path folder, List<String> jvm) throws IOException {
        this.folder = folder;
        this.jvm = jvm;
        String targets = Frameworks.all().stream()
                .map(Renderer::framework)
                .map(tool -> "  - {framework: " + tool + ", directory: migrations/" + tool + "}\n")
                .collect(Collectors.joining());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("belay.yaml"), "serverVersion: 15\nservice: bench\ntargets:\n" + targets);
    }

    void write(GeneratedHistory history) throws IOException {
        delete(folder.resolve("src"));
        history.write(folder.resolve("src"));
    }

    /** Syncs and releases everything with the goals of the Maven plugin. */
    void release() throws Exception {
        run(new SyncMojo());
        run(new ReleaseMojo());
    }

    Cost plain() throws IOException {
        delete(folder.resolve("plain"));
        return run("plain", folder.resolve("src") + File.pathSeparator + folder.resolve("typed"), "plain");
    }

    Cost belay() throws IOException {
        delete(folder.resolve("generated"));
        Cost cost = run("belay", folder.resolve("src").toString(), "classes");
        keepTyped();
        return cost;
    }

    /** With a processor that only writes what Belay has generated. */
    Cost writing() throws IOException {
        Path written = folder.resolve("written");
        delete(written);
        Files.move(folder.resolve("generated"), written);
        delete(folder.resolve("copied"));
        return run(written.toString(), folder.resolve("src").toString(), "copied");
    }

    void clean() throws IOException {
        delete(folder.resolve("classes"));
    }

    /** The versions of the typed schema that the sources mention, without which plain javac cannot compile them. */
    private void keepTyped() throws IOException {
        Path typed = folder.resolve("typed");
        delete(typed);
        Files.createDirectories(typed);
        try (Stream<Path> made = Files.walk(folder.resolve("generated"))) {
            for (Path file : made.filter(path -> path.getFileName().toString().startsWith("After_"))
                    .toList()) {
                Files.copy(file, typed.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Cost run(String how, String sources, String output) throws IOException {
        Files.createDirectories(folder.resolve(output));
        Files.createDirectories(folder.resolve("generated"));
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(jvm);
        words.addAll(List.of("-cp", needed(), CompileRun.class.getName(), how, sources));
        words.addAll(List.of("-d", folder.resolve(output).toString(), "-cp", dsl()));
        if (!how.equals("plain")) {
            words.addAll(List.of("-s", folder.resolve("generated").toString()));
        }
        if (how.equals("belay")) {
            words.add("-Abelay.config=" + folder.resolve("belay.yaml"));
        }
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines()
                .filter(line -> line.startsWith(CompileRun.MARK))
                .findFirst()
                .filter(any -> said.lines().noneMatch(line -> line.contains("error")))
                .map(Cost::of)
                .orElseThrow(() -> new IllegalStateException(said));
    }

    private void run(AbstractMojo goal) throws Exception {
        MavenProject maven = new MavenProject();
        maven.setFile(folder.resolve("pom.xml").toFile());
        maven.getBuild().setOutputDirectory(folder.resolve("classes").toString());
        maven.setArtifacts(Set.of());
        maven.addCompileSourceRoot(folder.resolve("src").toString());
        set(goal, "project", maven);
        set(goal, "config", folder.resolve("belay.yaml").toFile());
        set(goal, "classes", folder.resolve("classes").toFile());
        set(goal, "services", new ArrayList<File>());
        PrintStream out = System.out;
        // they print what people have to do in models, of which there are none
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        try {
            goal.execute();
        } finally {
            System.setOut(out);
        }
    }

    private static void set(AbstractMojo goal, String parameter, Object value) throws IllegalAccessException {
        for (@Nullable Class<?> type = goal.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(parameter)) {
                    field.setAccessible(true);
                    field.set(goal, value);
                }
            }
        }
    }

    private static String needed() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> NEEDED.matcher(path).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String dsl() {
        return new File(SchemaChange.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .getPath();
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
