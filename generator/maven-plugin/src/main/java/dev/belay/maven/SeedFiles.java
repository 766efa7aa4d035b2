package dev.belay.maven;

import dev.belay.core.plan.Plan;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder of SQL files that write rows for a rehearsal, each named after the change that it follows. */
final class SeedFiles {

    private static final String SUFFIX = ".sql";

    private final Path folder;

    SeedFiles(Path folder) {
        this.folder = folder;
    }

    /** The SQL by the id of the change; none where the folder is not there. */
    Map<String, String> read() throws IOException {
        Map<String, String> seeds = new TreeMap<>();
        for (Path file : files()) {
            seeds.put(change(file), Files.readString(file));
        }
        return seeds;
    }

    /** The files that follow no change. */
    List<Problem> problems(List<Plan> plans) throws IOException {
        List<String> changes = plans.stream().map(plan -> plan.change().id()).toList();
        return files().stream()
                .filter(file -> !changes.contains(change(file)))
                .map(file -> new Problem(
                        "seed-of-no-change",
                        Place.of(file.toString()),
                        "There is no migration \"" + change(file) + "\" that these rows could follow.",
                        "Name the file after the id of the migration whose tables it fills."))
                .toList();
    }

    /** The file of a change. */
    Path file(String change) {
        return folder.resolve(change + SUFFIX);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static String change(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
