package dev.belay.core.service;

import dev.belay.core.Sha256;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.Release;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of a service that have been released, as they are on disk: nothing renders them again.
 *
 * @param texts the text of each file of a release, by the id and by the path as seen from the service
 * @param problems those that are not what was released
 */
public record FrozenFiles(Map<String, Map<String, String>> texts, List<Problem> problems) {

    /** Nothing has been released. */
    public static final FrozenFiles NONE = new FrozenFiles(Map.of(), List.of());

    /** Copies what it is given. */
    public FrozenFiles {
        texts = Map.copyOf(texts);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the files of a service that a lock lists, and holds each against its hash.
     *
     * @param service the folder of the service
     * @param targets its tools
     * @param home the folder of the lock
     * @param lock what has been released
     * @throws IOException if a file cannot be read
     */
    public static FrozenFiles read(Path service, List<Target> targets, Path home, Lock lock) throws IOException {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Release release : lock.releases()) {
            Map<String, String> ofRelease = new TreeMap<>();
            for (Map.Entry<String, String> file : release.files().entrySet()) {
                Path there = home.resolve(file.getKey()).normalize();
                String path = path(service, there);
                if (targets.stream().anyMatch(target -> isOf(target, path))) {
                    Optional<String> text = text(there);
                    ofRelease.put(path, text.orElse(""));
                    if (!text.map(Sha256::of).equals(Optional.of(file.getValue()))) {
                        problems.add(problem(there, release, text.isPresent()));
                    }
                }
            }
            texts.put(release.id(), ofRelease);
        }
        return new FrozenFiles(texts, problems);
    }

    /** The files of a release for a tool; none where nothing was released or the tool has come later. */
    List<Artifact> of(String change, Target target) {
        List<Artifact> artifacts = new ArrayList<>();
        texts.getOrDefault(change, Map.of()).forEach((path, text) -> {
            below(target.directory(), path)
                    .map(name -> artifact(Artifact.Folder.MIGRATIONS, name, text))
                    .or(() -> below(target.revertDirectory(), path)
                            .map(name -> artifact(Artifact.Folder.REVERT, name, text)))
                    .ifPresent(artifacts::add);
        });
        return List.copyOf(artifacts);
    }

    private static Artifact artifact(Artifact.Folder folder, String name, String text) {
        return new Artifact(folder, name, Artifact.Role.UP, Optional.empty(), text);
    }

    private static boolean isOf(Target target, String path) {
        return below(target.directory(), path).isPresent()
                || below(target.revertDirectory(), path).isPresent();
    }

    private static Optional<String> below(String directory, String path) {
        return path.startsWith(directory + "/")
                ? Optional.of(path.substring(directory.length() + 1))
                : Optional.empty();
    }

    private static String path(Path service, Path file) {
        return service.relativize(file).toString().replace('\\', '/');
    }

    private static Optional<String> text(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static Problem problem(Path file, Release release, boolean isThere) {
        return new Problem(
                isThere ? "released-file-edited" : "released-file-missing",
                Place.of(file.toString()),
                "The file " + file.getFileName() + " was released with the migration \"" + release.id() + "\" and "
                        + (isThere ? "is not what was released any more." : "is not there any more."),
                "Take it back from the history of the repository, and say what is to be different in a new migration.");
    }
}
