package dev.belay.maven;

import dev.belay.core.lock.Heading;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.Rebase;
import dev.belay.dsl.Change;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sources of a project in which migrations stand.
 *
 * @param files each file with what was found in it
 */
record SourceFolder(Map<Path, MigrationSource> files) {

    static SourceFolder read(List<Path> roots) throws IOException {
        Map<Path, MigrationSource> files = new TreeMap<>();
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> paths = Files.walk(root)) {
                    for (Path file : paths.filter(path -> path.toString().endsWith(".java"))
                            .toList()) {
                        MigrationSource source = MigrationSource.of(Files.readString(file));
                        if (!source.annotations().isEmpty()) {
                            files.put(file.toAbsolutePath(), source);
                        }
                    }
                }
            }
        }
        return new SourceFolder(files);
    }

    /** What all migrations say of themselves. */
    List<Heading> headings() {
        return files.values().stream()
                .flatMap(source -> source.annotations().stream())
                .map(MigrationSource.Annotation::heading)
                .toList();
    }

    /** Ids that nothing can be told of, and those that more than one class has. */
    List<Problem> problems(Lock lock) {
        List<Problem> problems = new ArrayList<>();
        Map<String, List<Path>> byId = new TreeMap<>();
        files.forEach((file, source) -> source.annotations()
                .forEach(annotation -> byId.computeIfAbsent(annotation.heading().id(), unused -> new ArrayList<>())
                        .add(file)));
        byId.forEach((id, holders) -> {
            if (!Change.ID.matcher(id).matches()) {
                problems.add(Change.refusedId(id).at(Place.of(holders.get(0).toString())));
            } else if (holders.size() > 1) {
                problems.add(new Problem(
                        "duplicate-id",
                        Place.of(holders.get(1).toString()),
                        "The id \"" + id + "\" is that of "
                                + holders.stream()
                                        .map(file -> String.valueOf(file.getFileName()))
                                        .collect(Collectors.joining(" and of "))
                                + (lock.of(id).isPresent() ? "; one of them is released." : "."),
                        "Give the one that is not released another word after its number, then run this goal again."));
            }
        });
        return problems;
    }

    /** The texts of the files that say something else afterwards. */
    Map<Path, String> after(Rebase rebase, Lock lock) {
        Map<Path, String> changed = new TreeMap<>();
        for (Rebase.Move move : rebase.moves()) {
            String id = move.from().id();
            files.forEach((file, source) -> {
                MigrationSource now = MigrationSource.of(changed.getOrDefault(file, source.text()));
                // looked for where it stood before, because a new id may be the old one of the next
                if (source.annotations().stream()
                        .anyMatch(each -> each.heading().equals(move.from()))) {
                    changed.put(file, now.with(id, move.to()));
                }
            });
        }
        VersionNames names = VersionNames.of(rebase);
        files.forEach((file, source) -> {
            String before = changed.getOrDefault(file, source.text());
            String now = isReleased(source, lock) ? before : names.in(before);
            if (!now.equals(before)) {
                changed.put(file, now);
            }
        });
        return changed;
    }

    private static boolean isReleased(MigrationSource source, Lock lock) {
        return source.annotations().stream()
                .anyMatch(annotation -> lock.of(annotation.heading().id()).isPresent());
    }
}
