package dev.belay.processor;

import com.sun.source.tree.CompilationUnitTree;
import dev.belay.processor.metamodel.VersionName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * What the nested compiler reads and writes: sources beside the migrations as the running compiler decodes them, jars
 * as it turns out to need them, and class files that stay in memory, where later stages find those of earlier ones.
 * Modules are hidden: a migration runs in the unnamed one. So is the typed schema of an earlier build.
 */
final class NestedFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private static final String MODULE_INFO = "module-info";

    private final ClassPathRoots classPath;
    private final Collection<CompilationUnitTree> units;
    private final String metamodelPackage;
    private final Map<String, CompiledClass> classes = new ConcurrentHashMap<>();
    private @Nullable Map<Path, JavaFileObject> compiledNow;

    NestedFiles(
            StandardJavaFileManager standard,
            ClassPathRoots classPath,
            Collection<CompilationUnitTree> units,
            String metamodelPackage)
            throws IOException {
        super(standard);
        this.classPath = classPath;
        this.units = units;
        this.metamodelPackage = metamodelPackage;
        standard.setLocationFromPaths(StandardLocation.SOURCE_PATH, SourceRoots.of(units));
        standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath.found());
    }

    /** The class files made so far, by binary name; those to come as well. */
    Map<String, CompiledClass> classes() {
        return classes;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location == StandardLocation.CLASS_PATH && classPath.discover(packageName)) {
            fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath.found());
        }
        List<JavaFileObject> visible = new ArrayList<>();
        for (JavaFileObject file : super.list(location, packageName, kinds, recurse)) {
            if (!isOurs(location) || !isHidden(location, packageName, file)) {
                visible.add(location == StandardLocation.SOURCE_PATH ? new SharedSource(file) : file);
            }
        }
        if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
            classes.values().stream()
                    .filter(compiled -> compiled.packageName().equals(packageName))
                    .forEach(visible::add);
        }
        return visible;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        if (file instanceof CompiledClass compiled) {
            return compiled.binaryName();
        }
        return super.inferBinaryName(location, file instanceof SharedSource shared ? shared.found() : file);
    }

    @Override
    public boolean isSameFile(FileObject left, FileObject right) {
        return left.toUri().equals(right.toUri());
    }

    @Override
    public JavaFileObject getJavaFileForInput(Location location, String className, JavaFileObject.Kind kind)
            throws IOException {
        return isOurs(location) && className.equals(MODULE_INFO)
                ? null
                : super.getJavaFileForInput(location, className, kind);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        CompiledClass compiled = new CompiledClass(className);
        classes.put(className, compiled);
        return compiled;
    }

    private static boolean isOurs(Location location) {
        return location == StandardLocation.SOURCE_PATH || location == StandardLocation.CLASS_PATH;
    }

    private boolean isHidden(Location location, String packageName, JavaFileObject file) {
        if (file.isNameCompatible(MODULE_INFO, file.getKind())) {
            return true;
        }
        String name = super.inferBinaryName(location, file);
        return name != null
                && (classes.containsKey(name)
                        || (packageName.equals(metamodelPackage)
                                && VersionName.isWithin(name.substring(name.lastIndexOf('.') + 1))));
    }

    private JavaFileObject asCompiledNow(JavaFileObject file) {
        if (compiledNow == null) {
            compiledNow = SourceRoots.files(units);
        }
        Map<Path, JavaFileObject> files = compiledNow;
        return SourceRoots.path(file.toUri()).map(files::get).orElse(file);
    }

    /**
     * A file that may be one of the running compilation, and is then read as that compilation reads it. Most are listed
     * and never read, and to ask a file which one it is asks the disk.
     */
    private final class SharedSource extends ForwardingJavaFileObject<JavaFileObject> {

        SharedSource(JavaFileObject found) {
            super(found);
        }

        JavaFileObject found() {
            return fileObject;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            return asCompiledNow(fileObject).getCharContent(ignoreEncodingErrors);
        }
    }
}
