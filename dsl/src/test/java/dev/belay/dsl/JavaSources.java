package dev.belay.dsl;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources, parsed but not compiled. */
record JavaSources(List<CompilationUnitTree> units, DocTrees trees) {

    /** Every source under the folders. */
    static JavaSources read(List<Path> folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> walk = Files.walk(folder)) {
                walk.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            return parse(manager.getJavaFileObjectsFromPaths(files));
        }
    }

    /** One source that a test holds. */
    static JavaSources of(String className, String text) {
        return parse(List.of(new SourceText(className, text)));
    }

    private static JavaSources parse(Iterable<? extends JavaFileObject> files) {
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, files);
        try {
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            return new JavaSources(List.copyOf(units), DocTrees.instance(task));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
