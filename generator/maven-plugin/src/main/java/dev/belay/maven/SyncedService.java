package dev.belay.maven;

import dev.belay.core.Manifest;
import dev.belay.core.files.FileTree;
import dev.belay.core.service.ServiceFiles;
import java.nio.file.Path;

/**
 * A service, and what belongs into its folders now.
 *
 * @param folder where it is
 * @param tree what lies there
 * @param made what belongs there
 * @param manifest the list of the files that are Belay's
 */
record SyncedService(Path folder, FileTree tree, ServiceFiles made, Manifest manifest) {

    /** A path within the service, as seen from where Maven was started if it lies below. */
    String shown(String path) {
        Path here = Path.of("").toAbsolutePath();
        Path there = folder.resolve(path);
        return there.startsWith(here) ? here.relativize(there).toString() : there.toString();
    }
}
