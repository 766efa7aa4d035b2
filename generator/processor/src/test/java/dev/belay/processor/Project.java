package dev.belay.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A project on the disk that is compiled with a real javac and the processor. */
final class Project {

    private final Path folder;
    private final List<String> options = new ArrayList<>(List.of("-Xlint:all"));
    private Charset encoding = StandardCharsets.UTF_8;
    private String classPath = System.getProperty("java.class.path");

    Project(Path folder) {
        this.folder = folder;
    }

    /** A migration in the package shop; {@code define} is the text of its body. */
    Project migration(String name, String id, String define) {
        return source("shop/" + name + ".java", """
                package shop;

                import static dev.belay.dsl.Sql.*;
                import static dev.belay.dsl.types.Column.column;
                import static dev.belay.dsl.types.Types.*;
                import dev.belay.dsl.*;

                @Migration(id = "%s", at = "2026-11-22T10:00")
                final class %s implements SchemaChange {
                    @Override
                    public void define(Changes change) {
                %s
                    }
                }
                """.formatted(
                        id, name, define.strip().indent(8).stripTrailing()));
    }

    Project source(String path, String text) {
        return write(folder.resolve("src").resolve(path), text);
    }

    Project file(String path, String text) {
        return write(folder.resolve(path), text);
    }

    Project option(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    Project classPath(String path) {
        classPath = path;
        return this;
    }

    Project encoding(Charset charset) {
        encoding = charset;
        return this;
    }

    Path path(String path) {
        return folder.resolve(path);
    }

    Path output() {
        return folder.resolve("classes");
    }

    /** Compiles every source. */
    Outcome compile() {
        return compile(sources());
    }

    /** Compiles some sources, as an incremental build does. */
    Outcome compile(List<Path> sources) {
        return compile(sources, List.of(new BelayProcessor()));
    }

    Outcome compile(List<Path> sources, List<Processor> processors) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, encoding)) {
            Files.createDirectories(output());
            List<String> all = new ArrayList<>(List.of("-d", output().toString(), "-cp", classPath));
            all.addAll(options);
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, diagnostics, all, null, files.getJavaFileObjectsFromPaths(sources));
            task.setLocale(Locale.ROOT);
            task.setProcessors(processors);
            boolean success = task.call();
            return new Outcome(success, diagnostics.getDiagnostics());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<Path> sources() {
        return files(folder.resolve("src"))
                .filter(path -> path.toString().endsWith(".java"))
                .toList();
    }

    /** The files of the output below META-INF/belay, with their text. */
    Map<String, String> written() {
        Path root = output().resolve("META-INF/belay");
        Map<String, String> texts = new TreeMap<>();
        files(root).forEach(path -> texts.put(root.relativize(path).toString().replace('\\', '/'), text(path)));
        return texts;
    }

    static Stream<Path> files(Path root) {
        if (!Files.exists(root)) {
            return Stream.of();
        }
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Project write(Path path, String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * What the compiler said.
     *
     * @param success whether it was content
     * @param diagnostics all it said
     */
    record Outcome(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

        /** Each error as {@code File.java:line:column [id] ...}, with the source at that column. */
        List<String> errors() {
            return diagnostics.stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .map(Outcome::place)
                    .toList();
        }

        /** Errors and warnings, as they come, without the folder of the project and javac's thoughts on overloads. */
        List<Message> messages(Path folder) {
            return diagnostics.stream()
                    .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                    .map(diagnostic -> message(diagnostic, folder))
                    .toList();
        }

        private static Message message(Diagnostic<? extends JavaFileObject> diagnostic, Path folder) {
            String text = diagnostic
                    .getMessage(Locale.ROOT)
                    .replaceAll("\\s*\\R\\s*", " | ")
                    .replaceFirst(" \\| method dev\\.belay.*", " | ...")
                    .replace(folder + "/", "");
            String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
            JavaFileObject source = diagnostic.getSource();
            String file =
                    source == null ? "" : Path.of(source.toUri()).getFileName().toString();
            return new Message(file, diagnostic.getLineNumber(), diagnostic.getColumnNumber(), kind, text);
        }

        private static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
            String message = diagnostic.getMessage(Locale.ROOT);
            JavaFileObject source = diagnostic.getSource();
            if (source == null) {
                return message;
            }
            String file = Path.of(source.toUri()).getFileName().toString();
            return file + ":" + diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber() + " " + message;
        }
    }
}
