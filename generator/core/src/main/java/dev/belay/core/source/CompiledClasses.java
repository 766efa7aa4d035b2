package dev.belay.core.source;

import dev.belay.dsl.Change;
import dev.belay.dsl.CollectedChange;
import dev.belay.dsl.Migration;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import dev.belay.dsl.SchemaChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The migrations in a folder of compiled classes. They are run, as a test is run: with the class path of their project,
 * the platform and Belay's dsl in sight, and nothing of the program that runs them.
 */
public final class CompiledClasses {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Path folder;
    private final List<Path> classPath;

    /**
     * Looks at a folder.
     *
     * @param folder the class output of a project
     * @param classPath the jars and folders that its classes use
     */
    public CompiledClasses(Path folder, List<Path> classPath) {
        this.folder = folder;
        this.classPath = List.copyOf(classPath);
    }

    /**
     * Runs every migration twice, so that one that does not say the same each time is noticed.
     *
     * @return the changes or the problems; no change where the folder is not there
     * @throws UncheckedIOException if a class file or a jar cannot be read
     */
    public ReadChanges read() {
        ReadChanges first = readOnce();
        ReadChanges second = readOnce();
        List<Problem> different = new ArrayList<>();
        for (int index = 0; index < first.changes().size(); index++) {
            Change change = first.changes().get(index);
            if (!second.changes().contains(change)) {
                different.add(unstable(change));
            }
        }
        return different.isEmpty() ? first : ReadChanges.refused(different);
    }

    private ReadChanges readOnce() {
        if (!Files.isDirectory(folder)) {
            return ReadChanges.refused(List.of());
        }
        try (URLClassLoader loader = new URLClassLoader("belay-migrations", addresses(), new DslAlone())) {
            Map<String, CollectedChange> collected = new TreeMap<>();
            MigrationRunner runner = new MigrationRunner(loader, LIMIT, "");
            for (String name : new ClassFiles(folder).mentioningMigration()) {
                collect(name, loader, runner).ifPresent(change -> collected.put(name, change));
            }
            return all(collected);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The compiled classes in " + folder + " cannot be read.", unreadable);
        }
    }

    private static Optional<CollectedChange> collect(String name, ClassLoader loader, MigrationRunner runner) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            if (!type.isAnnotationPresent(Migration.class)) {
                return Optional.empty();
            }
            return Optional.of(
                    SchemaChange.class.isAssignableFrom(type) ? runner.run(name) : refused(notAChange(name)));
        } catch (ClassNotFoundException | LinkageError unloadable) {
            return Optional.of(refused(unloadable(name, unloadable)));
        }
    }

    private static ReadChanges all(Map<String, CollectedChange> collected) {
        List<Problem> problems = collected.values().stream()
                .flatMap(each -> each.problems().stream())
                .toList();
        if (!problems.isEmpty()) {
            return ReadChanges.refused(problems);
        }
        List<Change> changes = new ArrayList<>();
        Map<String, String> origins = new TreeMap<>();
        collected.forEach((name, each) -> each.change().ifPresent(change -> {
            changes.add(change);
            origins.put(change.id(), name);
        }));
        changes.sort(Comparator.comparing(Change::id));
        return new ReadChanges(changes, origins, List.of());
    }

    private URL[] addresses() {
        return Stream.concat(Stream.of(folder), classPath.stream())
                .distinct()
                .map(CompiledClasses::address)
                .toArray(URL[]::new);
    }

    private static URL address(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("The path " + path + " has no address.", impossible);
        }
    }

    private static CollectedChange refused(Problem problem) {
        return new CollectedChange(Optional.empty(), List.of(problem));
    }

    private static Problem notAChange(String name) {
        return new Problem(
                "migration-not-a-change",
                Place.of(name),
                "The class " + name + " carries @Migration and is no SchemaChange.",
                "Write implements SchemaChange, or remove the annotation.");
    }

    private static Problem unloadable(String name, Throwable cause) {
        return new Problem(
                "migration-unloadable",
                Place.of(name),
                "The migration " + name + " cannot be loaded: " + cause + ".",
                "Put what it needs on the project's class path.");
    }

    private static Problem unstable(Change change) {
        return new Problem(
                "define-unstable",
                change.intents().isEmpty()
                        ? Place.of(change.id())
                        : change.intents().get(0).place(),
                "The migration \"" + change.id() + "\" did not say the same when it was run again.",
                "Take clocks, random numbers and settings of the machine out of define.");
    }
}
