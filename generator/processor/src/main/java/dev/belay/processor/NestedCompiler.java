package dev.belay.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.belay.processor.metamodel.MetamodelSource;
import java.io.IOException;
import java.net.URI;
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
import javax.tools.ToolProvider;

/**
 * Compiles the files of the migrations once more, stage by stage, without any processor and into memory, before the
 * running compiler has looked into their bodies.
 */
final class NestedCompiler implements AutoCloseable {

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Trees trees;
    private final SourceVersion version;
    private final NestedFiles manager;
    private final Map<String, CallLines> lines = new LinkedHashMap<>();

    /**
     * Gets ready.
     *
     * @param trees the trees of the running compiler
     * @param version the Java version of the sources
     * @param classPath where classes of other projects are
     * @param units every file of the running compilation
     * @param metamodelPackage where the typed schema belongs
     */
    NestedCompiler(
            Trees trees,
            SourceVersion version,
            ClassPathRoots classPath,
            Collection<CompilationUnitTree> units,
            String metamodelPackage)
            throws IOException {
        this.trees = trees;
        this.version = version;
        this.manager = new NestedFiles(
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8),
                classPath,
                units,
                metamodelPackage);
    }

    /** The class files made so far, by binary name; those of later stages as well. */
    Map<String, CompiledClass> classes() {
        return manager.classes();
    }

    @Override
    public void close() throws IOException {
        manager.close();
    }

    /**
     * Compiles a stage.
     *
     * @param files the files of its migrations; those of earlier stages are left out
     * @param versions the typed schema that they mention, unless an earlier stage has compiled it
     */
    CompiledMigrations compile(Collection<CompilationUnitTree> files, Collection<MetamodelSource> versions)
            throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<CompilationUnitTree> fresh =
                files.stream().filter(file -> !lines.containsKey(address(file))).toList();
        lines.putAll(breakLines(fresh));
        List<RewrittenSource> sources = new ArrayList<>();
        fresh.forEach(file -> sources.add(new RewrittenSource(
                file.getSourceFile().toUri(), lines.get(address(file)).text())));
        versions.stream()
                .filter(version -> !manager.classes().containsKey(version.qualifiedName()))
                .forEach(version -> sources.add(new RewrittenSource(address(version), version.text())));
        if (!sources.isEmpty()) {
            task(diagnostics, sources).call();
        }
        return new CompiledMigrations(lines, errors(diagnostics));
    }

    private static String address(CompilationUnitTree file) {
        return file.getSourceFile().toUri().toString();
    }

    private static URI address(MetamodelSource version) {
        return URI.create(
                "memory:///" + version.qualifiedName().replace('.', '/') + JavaFileObject.Kind.SOURCE.extension);
    }

    private Map<String, CallLines> breakLines(Collection<CompilationUnitTree> files) throws IOException {
        Map<String, CompilationUnitTree> originals = new LinkedHashMap<>();
        List<RewrittenSource> sources = new ArrayList<>();
        for (CompilationUnitTree file : files) {
            JavaFileObject source = file.getSourceFile();
            originals.put(source.toUri().toString(), file);
            sources.add(new RewrittenSource(
                    source.toUri(), source.getCharContent(true).toString()));
        }
        // A compiler keeps end positions only for those who listen to its diagnostics.
        JavacTask parser = task(new DiagnosticCollector<>(), sources);
        SourcePositions positions = Trees.instance(parser).getSourcePositions();
        Map<String, CallLines> broken = new LinkedHashMap<>();
        for (CompilationUnitTree copy : parser.parse()) {
            String address = copy.getSourceFile().toUri().toString();
            broken.put(
                    address,
                    new CallLines(
                            originals.get(address),
                            trees.getSourcePositions(),
                            copy,
                            positions,
                            copy.getSourceFile().getCharContent(true).toString()));
        }
        return broken;
    }

    private JavacTask task(DiagnosticCollector<JavaFileObject> diagnostics, List<RewrittenSource> sources) {
        List<String> options = new ArrayList<>(List.of(
                "-proc:none", "-g:lines,source", "-implicit:class", "-Xprefer:source", "-Xlint:none", "-nowarn"));
        if (version.ordinal() != Runtime.version().feature()) {
            // for the version that runs it would read the platform a second time and find the same
            options.addAll(List.of("--release", Integer.toString(version.ordinal())));
        }
        return (JavacTask) compiler.getTask(null, manager, diagnostics, options, null, sources);
    }

    private static List<Diagnostic<? extends JavaFileObject>> errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }
}
