package dev.belay.core.service;

import dev.belay.core.Manifest;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.Renderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of one tool in a service, as it is on disk.
 *
 * @param target the tool and the folder
 * @param present every file in it
 * @param ours the paths of those that Belay has written, as the manifest lists them
 * @param models the files of the models beside it, by path as seen from the project
 */
public record ServiceFolder(Target target, Head present, Set<String> ours, SortedMap<String, String> models) {

    /** Copies what it is given. */
    public ServiceFolder {
        ours = Set.copyOf(ours);
        models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
    }

    /**
     * Reads the folder; one that is not there is empty.
     *
     * @param project the folder of the project, from which the target's directory is seen
     * @param target the tool
     * @param manifest what Belay has written into the project
     * @throws IOException if a file cannot be read
     */
    public static ServiceFolder read(Path project, Target target, Manifest manifest) throws IOException {
        String prefix = target.directory() + "/";
        Set<String> ours = manifest.entries().stream()
                .map(Manifest.Entry::path)
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .collect(Collectors.toSet());
        return new ServiceFolder(
                target, head(project.resolve(target.directory())), ours, models(new ProjectFolder(project), target));
    }

    private static SortedMap<String, String> models(ProjectFolder project, Target target) throws IOException {
        try {
            return Frameworks.of(target.framework())
                    .flatMap(Renderer::models)
                    .filter(models -> models.areWanted(target))
                    .map(models -> models.find(target, project))
                    .orElseGet(Collections::emptySortedMap);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static Head head(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            for (Path file : files(folder)) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                files.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return new Head(files);
    }

    /** Hidden files and folders are nobody's migrations, and neither is what an interpreter keeps beside them. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(folder.relativize(file).toString().split("[/\\\\]"))
                            .noneMatch(part -> part.startsWith(".") || part.equals("__pycache__")))
                    .toList();
        }
    }

    /** The paths of the files that others have written. */
    Set<String> foreign() {
        return present.files().keySet().stream()
                .filter(path -> !ours.contains(path))
                .collect(Collectors.toSet());
    }
}
