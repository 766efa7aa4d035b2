package dev.belay.postgres.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The directory of one server: its data, its log, and a lock file that the owning process holds while it lives.
 *
 * <p>It lies in memory ({@code /dev/shm}) where there is enough of it, because a database is then cloned several times
 * faster; a container's default of 64 MB does not suffice and is passed over.
 */
final class ServerDirectory implements AutoCloseable {
    static final String PREFIX = "belay-postgres-";
    static final String LOCK_FILE = "owner.lock";
    static final String DATA = "data";

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long LEAST_MEMORY_BYTES = 1L << 30;

    private final Path path;
    private final FileChannel lock;

    private ServerDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static ServerDirectory create() throws IOException {
        var parent = parent();
        new StaleDirectories(parent, StaleDirectories.GRACE).sweep();
        var path = Files.createTempDirectory(parent, ownPrefix());
        // The channel stays open, and with it the lock is held, until this directory is closed or the process dies.
        @SuppressWarnings("resource")
        var lock = FileChannel.open(path.resolve(LOCK_FILE), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        return new ServerDirectory(path, lock);
    }

    /** What the names of this process's own directories begin with; a reused process id has another start time. */
    static String ownPrefix() {
        var self = ProcessHandle.current();
        var started = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return PREFIX + self.pid() + "-" + started + "-";
    }

    Path data() {
        return path.resolve(DATA);
    }

    Path log() {
        return path.resolve("server.log");
    }

    @Override
    public void close() {
        try {
            lock.close();
            delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    static Path parent() throws IOException {
        if (Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= LEAST_MEMORY_BYTES) {
            return MEMORY;
        }
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
