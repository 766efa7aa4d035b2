package dev.belay.maven;

import dev.belay.core.Manifest;
import dev.belay.core.config.Target;
import dev.belay.core.files.FileTree;
import dev.belay.core.service.ServiceFiles;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A service, and what belongs into its folders now.
 *
 * @param folder where it is
 * @param targets its tools
 * @param tree what lies there
 * @param made what belongs there
 * @param manifest the list of the files that are Belay's
 */
record SyncedService(Path folder, List<Target> targets, FileTree tree, ServiceFiles made, Manifest manifest) {

    /** Copies the list. */
    SyncedService {
        targets = List.copyOf(targets);
    }

    /** Prints what people have to do. */
    void printNotes() {
        print(made.notes());
    }

    /** Prints sentences about this service. */
    void print(List<String> notes) {
        notes.forEach(note -> System.out.println(shown("") + ": " + note));
    }

    /** Prints where a tool would pass over the next migration that somebody generates. */
    void printHorizons(LocalDateTime now) {
        print(made.horizons().stream()
                .flatMap(horizon -> horizon.note(now).stream())
                .toList());
    }

    /** A path within the service, as seen from where Maven was started if it lies below. */
    String shown(String path) {
        Path here = Path.of("").toAbsolutePath();
        Path there = folder.resolve(path);
        return there.startsWith(here) ? here.relativize(there).toString() : there.toString();
    }
}
