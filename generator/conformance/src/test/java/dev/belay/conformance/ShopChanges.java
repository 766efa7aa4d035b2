package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.processor.BelayProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The changes of a project in Java, compiled here: the module of that project is built only once it has been rehearsed,
 * and the tools need not wait for that.
 */
final class ShopChanges {

    private static final Path OUTPUT = Path.of("target", "shop");

    private ShopChanges() {}

    /** The files that the annotation processor writes of a project's migrations, oldest first. */
    static List<Path> compiled(Path project) {
        try {
            Files.createDirectories(OUTPUT);
            Path output = Files.createTempDirectory(OUTPUT, "classes");
            compile(project, output);
            try (Stream<Path> changes = Files.list(output.resolve("META-INF/belay/changes"))) {
                return changes.sorted().toList();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void compile(Path project, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(project.resolve("src/main/java"))) {
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            StringWriter said = new StringWriter();
            JavaCompiler.CompilationTask task = compiler.getTask(
                    said,
                    files,
                    null,
                    List.of(
                            "-d",
                            output.toString(),
                            "-classpath",
                            System.getProperty("java.class.path"),
                            "-Abelay.config=" + project.resolve("belay.yaml").toAbsolutePath()),
                    null,
                    files.getJavaFileObjectsFromPaths(java));
            task.setProcessors(List.of(new BelayProcessor()));
            assertThat(task.call()).as(said::toString).isTrue();
        }
    }
}
