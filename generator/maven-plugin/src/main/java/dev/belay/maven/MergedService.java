package dev.belay.maven;

import dev.belay.core.Manifest;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.json.ManifestReader;
import dev.belay.core.json.ManifestWriter;
import dev.belay.core.json.Reading;
import dev.belay.core.lock.Rebase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folders of a service after a merge.
 *
 * @param folder where it is
 * @param targets its tools
 * @param manifest the files that either branch has written
 */
record MergedService(Path folder, List<Target> targets, Manifest manifest) {

    /** Reads the manifest of both branches, and looks for conflicts in the folders of the tools. */
    static MergedService read(Path folder, List<Target> targets, Conflicts conflicts) throws IOException {
        Path file = folder.resolve(FoldersMojo.MANIFEST);
        Manifest manifest = Manifest.EMPTY;
        if (Files.isRegularFile(file)) {
            Manifest kept = manifest(conflicts.read(file));
            Optional<String> other = conflicts.other(file);
            manifest = other.isPresent() ? both(kept, manifest(other.get())) : kept;
        }
        for (Target target : targets) {
            for (String directory : List.of(target.directory(), target.revertDirectory())) {
                look(folder.resolve(directory), conflicts);
            }
        }
        return new MergedService(folder, List.copyOf(targets), manifest);
    }

    /**
     * The manifest as the goal {@code sync} has to find it: what was written for a migration that moves is made by
     * nothing any more, and the models that followed it have followed it under its new id.
     */
    Map<Path, String> after(Rebase rebase) {
        Map<String, String> ids = rebase.ids();
        Manifest moved = new Manifest(
                        manifest.entries(),
                        manifest.bases().stream()
                                .filter(base -> !ids.containsKey(base.change()))
                                .toList(),
                        List.of())
                .withFollowed(manifest.followed().stream()
                        .map(followed -> new Manifest.Followed(
                                followed.directory(),
                                ids.getOrDefault(followed.change(), followed.change()),
                                followed.sha256()))
                        .toList());
        return manifest.equals(Manifest.EMPTY)
                ? Map.of()
                : Map.of(folder.resolve(FoldersMojo.MANIFEST), ManifestWriter.write(moved));
    }

    /** What a database needs in which migrations that move have run. */
    List<String> recipe(Rebase rebase) {
        List<String> sentences = new ArrayList<>();
        for (Target target : targets) {
            String prefix = target.directory() + "/";
            List<String> gone = manifest.entries().stream()
                    .filter(entry ->
                            entry.change().filter(rebase.ids()::containsKey).isPresent())
                    .map(Manifest.Entry::path)
                    .filter(path -> path.startsWith(prefix))
                    .filter(path ->
                            Frameworks.of(target.framework()).orElseThrow().reads(path.substring(prefix.length())))
                    .toList();
            if (!gone.isEmpty()) {
                sentences.add(
                        "A database of " + folder.getFileName() + " in which these have run has to go back over them"
                                + " with the files of the branch as it was before the merge, newest first, as \"going back\" in"
                                + " docs/tools/" + target.framework() + ".md says:\n  " + String.join("\n  ", gone));
            }
        }
        return sentences;
    }

    private static void look(Path directory, Conflicts conflicts) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    conflicts.read(file);
                }
            }
        }
    }

    /** One that cannot be read lists nothing here; the goals after this one say what is wrong with it. */
    private static Manifest manifest(String text) {
        Reading<Manifest> reading = ManifestReader.read(FoldersMojo.MANIFEST, text);
        return reading.value().orElse(Manifest.EMPTY);
    }

    private static Manifest both(Manifest kept, Manifest other) {
        return new Manifest(
                union(kept.entries(), other.entries(), Manifest.Entry::path),
                union(kept.bases(), other.bases(), base -> base.directory() + "/" + base.change()),
                union(kept.followed(), other.followed(), followed -> followed.directory() + "/" + followed.change()));
    }

    private static <T> List<T> union(List<T> kept, List<T> other, Function<T, String> key) {
        Map<String, T> all = Stream.concat(kept.stream(), other.stream())
                .collect(Collectors.toMap(key, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        return List.copyOf(all.values());
    }
}
