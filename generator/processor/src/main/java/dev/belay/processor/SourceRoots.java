package dev.belay.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import java.io.File;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * Where the source files of the running compilation come from, so that a migration may use a helper that is compiled
 * beside it.
 */
final class SourceRoots {

    private SourceRoots() {}

    /** The folders that hold the packages of the files, each once, in the order of the files. */
    static List<Path> of(Collection<CompilationUnitTree> units) {
        // a file asks the disk for its address, and those of one package in one folder have one root
        Map<List<Object>, CompilationUnitTree> ofFolders = new LinkedHashMap<>();
        units.forEach(unit -> ofFolders.putIfAbsent(folder(unit), unit));
        return ofFolders.values().stream()
                .flatMap(unit -> root(unit).stream())
                .distinct()
                .toList();
    }

    /** The files of the running compilation by their path. */
    static Map<Path, JavaFileObject> files(Collection<CompilationUnitTree> units) {
        return units.stream()
                .map(CompilationUnitTree::getSourceFile)
                .distinct()
                .flatMap(file -> path(file.toUri()).map(path -> Map.entry(path, file)).stream())
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    /** The path of an address on the default file system. */
    static Optional<Path> path(URI address) {
        try {
            return "file".equals(address.getScheme()) ? Optional.of(Path.of(address)) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException elsewhere) {
            return Optional.empty();
        }
    }

    private static List<Object> folder(CompilationUnitTree unit) {
        String name = unit.getSourceFile().getName();
        int end = Math.max(name.lastIndexOf('/'), name.lastIndexOf(File.separatorChar));
        return List.of(
                unit.getSourceFile().getClass(), name.substring(0, end + 1), String.valueOf(unit.getPackageName()));
    }

    private static Optional<Path> root(CompilationUnitTree unit) {
        Optional<Path> folder = path(unit.getSourceFile().toUri()).map(Path::getParent);
        ExpressionTree packageName = unit.getPackageName();
        if (packageName == null) {
            return folder;
        }
        Path below = Path.of("", packageName.toString().split("\\."));
        return folder.filter(found -> found.endsWith(below)).flatMap(found -> up(found, below.getNameCount()));
    }

    private static Optional<Path> up(Path folder, int levels) {
        return Stream.iterate(Optional.of(folder), level -> level.map(Path::getParent))
                .skip(levels)
                .findFirst()
                .flatMap(found -> found);
    }
}
