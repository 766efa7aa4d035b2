package dev.belay.processor;

import dev.belay.core.json.LockReader;
import dev.belay.core.json.Reading;
import dev.belay.core.lock.Lock;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads what has been released: the file that the caller of the compiler names, or the one beside belay.yaml. */
final class LockFile {

    private LockFile() {}

    /** The lock, an empty one where nothing has been released yet, or what is wrong. */
    static Reading<Lock> read(ProcessorOptions options) {
        Optional<Path> file = options.lock()
                .or(() -> options.config()
                        .map(config -> config.resolveSibling(Lock.FILE))
                        .filter(Files::isRegularFile));
        return file.map(LockFile::read).orElseGet(() -> new Reading<>(Optional.of(Lock.EMPTY), List.of()));
    }

    private static Reading<Lock> read(Path file) {
        try {
            return LockReader.read(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            return new Reading<>(
                    Optional.empty(),
                    List.of(new Problem(
                            "lock-unreadable",
                            Place.of(file.toString()),
                            "The file of what has been released is not there, or is not UTF-8 text.",
                            "Write the path of " + Lock.FILE + " after -A" + ProcessorOptions.LOCK
                                    + "=, or leave the option out for the one beside belay.yaml.")));
        }
    }
}
