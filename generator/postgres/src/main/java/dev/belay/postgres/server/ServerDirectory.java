package dev.belay.postgres.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

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
        // The lock is held to the end: a sweep that found it free would delete the same files at the same time.
        try (lock) {
            delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes all that is in a directory and the directory; what another process deletes meanwhile is no failure. */
    static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new Deletion());
    }

    static Path parent() throws IOException {
        if (Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= LEAST_MEMORY_BYTES) {
            return MEMORY;
        }
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            return unlessGone(failure);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
            unlessGone(failure);
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }

        private static FileVisitResult unlessGone(IOException failure) throws IOException {
            if (failure != null && !(failure instanceof NoSuchFileException)) {
                throw failure;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
