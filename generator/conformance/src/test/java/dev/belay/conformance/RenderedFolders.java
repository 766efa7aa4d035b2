package dev.belay.conformance;

import dev.belay.core.frameworks.Artifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Artifacts on disk, as a project has them.
 *
 * @param migrations the folder of the tool
 * @param revert the folder beside it
 */
record RenderedFolders(Path migrations, Path revert) {

    /** Writes them below a folder. */
    static RenderedFolders write(Path root, List<Artifact> artifacts) {
        var folders = new RenderedFolders(
                root.resolve("migrations"), root.resolve("migrations" + Artifact.Folder.REVERT.suffix()));
        artifacts.forEach(folders::write);
        return folders;
    }

    /** Writes one more, or one anew. */
    void write(Artifact artifact) {
        Path folder = artifact.folder() == Artifact.Folder.MIGRATIONS ? migrations : revert;
        try {
            Path file = folder.resolve(artifact.name());
            Files.createDirectories(file.getParent());
            Files.writeString(file, artifact.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The migrations whose names end so, sorted by name. */
    List<Path> migrationsEndingWith(String end) {
        try (Stream<Path> files = Files.list(migrations)) {
            return files.filter(file -> file.getFileName().toString().endsWith(end))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
