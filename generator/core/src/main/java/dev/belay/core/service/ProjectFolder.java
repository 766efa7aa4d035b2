package dev.belay.core.service;

import dev.belay.core.frameworks.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A project on disk.
 *
 * @param folder where it is
 */
record ProjectFolder(Path folder) implements ProjectFiles {

    private static final List<String> PACKAGES = List.of("node_modules", "__pycache__");

    @Override
    public SortedMap<String, String> under(String path, String ending) {
        Path place = folder.resolve(path);
        if (!Files.exists(place)) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> isSeen(place.relativize(file)))
                    .toList()) {
                texts.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static boolean isSeen(Path path) {
        return Stream.of(path.toString().split("[/\\\\]"))
                .noneMatch(part -> part.startsWith(".") || PACKAGES.contains(part));
    }
}
