package dev.belay.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler of Eclipse itself, which hands out no trees. */
final class EclipseCompilerTest {

    @TempDir
    Path folder;

    @Test
    void compilesTheMigrationsAndSaysThatNothingWasWritten() throws Exception {
        Project project = new Project(folder)
                .migration("Orders", "0001_orders", "change.createTable(\"orders\").column(column(\"id\", bigint()));");
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter said = new StringWriter();
        Files.createDirectories(project.output());

        assertThat(compile(project, diagnostics, said)).as(said.toString()).isTrue();

        assertThat(project.output().resolve("shop/Orders.class")).exists();
        assertThat(project.written()).isEmpty();
        assertThat(diagnostics.getDiagnostics())
                .extracting(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .filteredOn(message -> message.startsWith("["))
                .singleElement()
                .asString()
                .startsWith("[compiler-without-trees] ")
                .contains("belay:generate");
    }

    private static boolean compile(Project project, DiagnosticCollector<JavaFileObject> diagnostics, StringWriter said)
            throws Exception {
        JavaCompiler eclipse = new EclipseCompiler();
        try (StandardJavaFileManager files =
                eclipse.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-d",
                    project.output().toString());
            JavaCompiler.CompilationTask task = eclipse.getTask(
                    said, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(project.sources()));
            task.setProcessors(List.of(new BelayProcessor()));
            return task.call();
        }
    }
}
