package dev.belay.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import dev.belay.core.lock.ReleasedMigration;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of the running compilation by where their packages put them, each with its hash once somebody asks. */
final class SourceTexts {

    private final Map<String, CompilationUnitTree> files = new HashMap<>();
    private final Map<String, Optional<ReleasedMigration.Source>> hashes = new HashMap<>();

    SourceTexts(Collection<CompilationUnitTree> units) {
        units.forEach(unit -> files.put(path(unit), unit));
    }

    /** Whether a migration in a file, and all that it uses of the sources of the project, are as they were released. */
    boolean areOf(ReleasedMigration migration, CompilationUnitTree unit) {
        return !migration.sources().isEmpty()
                && migration.sources().get(0).path().equals(path(unit))
                && migration.sources().stream()
                        .allMatch(source ->
                                source(source.path()).filter(source::equals).isPresent());
    }

    private Optional<ReleasedMigration.Source> source(String path) {
        return hashes.computeIfAbsent(
                path, unknown -> Optional.ofNullable(files.get(path)).flatMap(unit -> read(path, unit)));
    }

    private static Optional<ReleasedMigration.Source> read(String path, CompilationUnitTree unit) {
        try {
            return Optional.of(ReleasedMigration.Source.of(
                    path, unit.getSourceFile().getCharContent(true).toString()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String path(CompilationUnitTree unit) {
        ExpressionTree folder = unit.getPackageName();
        String name = unit.getSourceFile().getName().replace('\\', '/');
        String file = name.substring(name.lastIndexOf('/') + 1);
        return folder == null ? file : folder.toString().replace('.', '/') + "/" + file;
    }
}
