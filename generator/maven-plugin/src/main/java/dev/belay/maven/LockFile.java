package dev.belay.maven;

import dev.belay.core.files.WholeFile;
import dev.belay.core.json.LockReader;
import dev.belay.core.json.LockWriter;
import dev.belay.core.json.Reading;
import dev.belay.core.lock.Lock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The lock on disk.
 *
 * @param path where it is, or would be
 */
record LockFile(Path path) {

    /** Makes the path absolute. */
    LockFile {
        path = path.toAbsolutePath().normalize();
    }

    /** The folder from which the released files are seen. */
    Path home() {
        return path.getParent();
    }

    /** What has been released; nothing where there is no file. */
    Reading<Lock> read() throws IOException {
        return Files.isRegularFile(path)
                ? LockReader.read(String.valueOf(path.getFileName()), Files.readString(path))
                : new Reading<>(Optional.of(Lock.EMPTY), List.of());
    }

    /** Writes it whole. */
    void write(Lock lock) throws IOException {
        WholeFile.write(path, LockWriter.write(lock));
    }

    /** A file as the lock names it. */
    String seen(Path file) {
        return home().relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }
}
