package dev.belay.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles the files of the migrations once more, without any processor and into memory, before the running compiler has
 * looked into their bodies.
 */
final class NestedCompiler {

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Trees trees;
    private final SourceVersion version;
    private final ClassPathRoots classPath;
    private final Collection<CompilationUnitTree> units;

    /**
     * Gets ready.
     *
     * @param trees the trees of the running compiler
     * @param version the Java version of the sources
     * @param classPath where classes of other projects are
     * @param units every file of the running compilation
     */
    NestedCompiler(
            Trees trees, SourceVersion version, ClassPathRoots classPath, Collection<CompilationUnitTree> units) {
        this.trees = trees;
        this.version = version;
        this.classPath = classPath;
        this.units = units;
    }

    /** Compiles the files of the migrations. */
    CompiledMigrations compile(Collection<CompilationUnitTree> files) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8);
                NestedFiles manager =
                        new NestedFiles(standard, SourceRoots.of(units), classPath, SourceRoots.files(units))) {
            Map<String, CallLines> lines = breakLines(files, manager);
            List<RewrittenSource> sources = files.stream()
                    .map(file -> file.getSourceFile().toUri())
                    .map(address -> new RewrittenSource(
                            address, lines.get(address.toString()).text()))
                    .toList();
            task(manager, diagnostics, sources).call();
            return new CompiledMigrations(manager.classes(), lines, errors(diagnostics));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The migrations cannot be read again.", unreadable);
        }
    }

    private Map<String, CallLines> breakLines(Collection<CompilationUnitTree> files, NestedFiles manager)
            throws IOException {
        Map<String, CompilationUnitTree> originals = new LinkedHashMap<>();
        List<RewrittenSource> sources = new ArrayList<>();
        for (CompilationUnitTree file : files) {
            JavaFileObject source = file.getSourceFile();
            originals.put(source.toUri().toString(), file);
            sources.add(new RewrittenSource(
                    source.toUri(), source.getCharContent(true).toString()));
        }
        // A compiler keeps end positions only for those who listen to its diagnostics.
        JavacTask parser = task(manager, new DiagnosticCollector<>(), sources);
        SourcePositions positions = Trees.instance(parser).getSourcePositions();
        Map<String, CallLines> lines = new LinkedHashMap<>();
        for (CompilationUnitTree copy : parser.parse()) {
            String address = copy.getSourceFile().toUri().toString();
            lines.put(
                    address,
                    new CallLines(
                            originals.get(address),
                            trees.getSourcePositions(),
                            copy,
                            positions,
                            copy.getSourceFile().getCharContent(true).toString()));
        }
        return lines;
    }

    private JavacTask task(
            NestedFiles manager, DiagnosticCollector<JavaFileObject> diagnostics, List<RewrittenSource> sources) {
        List<String> options = List.of(
                "-proc:none",
                "-g:lines,source",
                "--release",
                Integer.toString(version.ordinal()),
                "-implicit:class",
                "-Xprefer:source",
                "-Xlint:none",
                "-nowarn");
        return (JavacTask) compiler.getTask(null, manager, diagnostics, options, null, sources);
    }

    private static List<Diagnostic<? extends JavaFileObject>> errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }
}
