package dev.belay.processor;

import dev.belay.core.json.LockReader;
import dev.belay.core.json.Reading;
import dev.belay.core.json.ReleasedStateReader;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.ReleasedState;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What has been released: the file that the caller of the compiler names, or the one beside belay.yaml.
 *
 * @param path where it is; empty where nothing has been released yet
 * @param text what it holds; empty where it cannot be read
 */
record LockFile(Optional<Path> path, Optional<String> text) {

    static LockFile of(ProcessorOptions options) {
        Optional<Path> path = options.lock()
                .or(() -> options.config()
                        .map(config -> config.resolveSibling(Lock.FILE))
                        .filter(Files::isRegularFile));
        return new LockFile(path, path.flatMap(LockFile::text));
    }

    /** The lock, an empty one where nothing has been released yet, or what is wrong. */
    Reading<Lock> read() {
        return path.map(file -> text.map(read -> LockReader.read(file.toString(), read))
                        .orElseGet(() -> new Reading<>(Optional.empty(), List.of(unreadable(file)))))
                .orElseGet(() -> new Reading<>(Optional.of(Lock.EMPTY), List.of()));
    }

    /** The state beside it, if that is there and belongs to it. */
    Optional<ReleasedState> state() {
        return path.map(file -> file.resolveSibling(ReleasedState.FILE))
                .flatMap(LockFile::text)
                .flatMap(state -> text.flatMap(lock -> ReleasedStateReader.read(lock, state)));
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Problem unreadable(Path file) {
        return new Problem(
                "lock-unreadable",
                Place.of(file.toString()),
                "The file of what has been released is not there, or is not UTF-8 text.",
                "Write the path of " + Lock.FILE + " after -A" + ProcessorOptions.LOCK
                        + "=, or leave the option out for the one beside belay.yaml.");
    }
}
