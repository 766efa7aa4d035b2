package dev.belay.core.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recipe for a new migration tool in CONTRIBUTING.md, done with a tool that nobody has: its package lies in {@code
 * src/test/dry-run}, one line names it in {@link Frameworks}, and its word is in the schema of belay.yaml. Nothing else
 * of Belay is touched, and a project that names the tool gets its files.
 */
final class NewFrameworkTest {

    private static final Path SOURCES = Path.of("src/test/dry-run");
    private static final Path FRAMEWORKS = Path.of("src/main/java/dev/belay/core/frameworks/Frameworks.java");
    private static final String BEFORE_THE_LINE = "ALL = List.of(\n";
    private static final String LINE = "            new dev.belay.core.frameworks.dryrun.DryRunRenderer(),\n";

    private static final String SCHEMA = "dev/belay/schemas/1/belay.schema.json";
    private static final String BEFORE_THE_WORD = "\"enum\": [\"alembic\", ";
    private static final String WORD = "\"dry-run\", ";

    @TempDir
    private Path folder;

    @Test
    void isOnePackageAndOneLine() throws IOException, ReflectiveOperationException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Path frameworks =
                Files.writeString(folder.resolve("Frameworks.java"), with(read(FRAMEWORKS), BEFORE_THE_LINE, LINE));
        Path schema = classes.resolve(SCHEMA);
        Files.createDirectories(schema.getParent());
        Files.writeString(schema, with(resource(SCHEMA), BEFORE_THE_WORD, WORD));
        compile(classes, frameworks);

        assertThat(files(classes))
                .asInstanceOf(list(String.class))
                .anySatisfy(file -> assertThat(file)
                        .startsWith("dry-run/scripts/0001_orders/")
                        .contains(".on.sql\n", "CREATE TABLE orders"))
                .anySatisfy(file -> assertThat(file)
                        .startsWith("dry-run/scripts/0001_orders/")
                        .contains(".back.sql\n", "DROP TABLE orders"));
    }

    private static String with(String text, String before, String more) {
        assertThat(text).containsOnlyOnce(before);
        return text.replace(before, before + more);
    }

    private void compile(Path classes, Path frameworks) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "--release",
                "17",
                "-classpath",
                classPath(),
                "-d",
                classes.toString(),
                frameworks.toString()));
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            sources.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .as("the compiler's exit code")
                .isZero();
    }

    /** What Belay writes where its classes are those of the project, and before them those of the dry run. */
    private static Object files(Path classes) throws IOException, ReflectiveOperationException {
        List<URL> urls = new ArrayList<>(List.of(url(classes)));
        Arrays.stream(classPath().split(File.pathSeparator))
                .map(entry -> url(Path.of(entry)))
                .forEach(urls::add);
        try (var loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            var dryRun = (Supplier<?>)
                    loader.loadClass("dev.belay.dryrun.DryRun").getConstructor().newInstance();
            return dryRun.get();
        }
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    private static String resource(String name) throws IOException {
        try (var stream = NewFrameworkTest.class.getClassLoader().getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
