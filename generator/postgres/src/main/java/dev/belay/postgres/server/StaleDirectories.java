package dev.belay.postgres.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what killed processes left behind: their servers, which run on as orphans, and their directories, which would
 * fill the memory they lie in. A directory is stale when nobody holds its lock file.
 */
final class StaleDirectories {
    private static final Logger LOG = LoggerFactory.getLogger(StaleDirectories.class);
    /** A directory younger than this may belong to a process that has not come to lock it yet. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private static final Duration STOP_WAIT = Duration.ofSeconds(5);

    private final Path parent;
    private final Duration grace;

    StaleDirectories(Path parent, Duration grace) {
        this.parent = parent;
        this.grace = grace;
    }

    void sweep() {
        try (Stream<Path> children = Files.list(parent)) {
            children.filter(this::belongsToAnotherProcess).forEach(this::removeIfStale);
        } catch (IOException e) {
            LOG.debug("could not list {}", parent, e);
        }
    }

    /** A file lock does not exclude its own process, and is lost when any channel to the file is closed there. */
    private boolean belongsToAnotherProcess(Path child) {
        var name = child.getFileName().toString();
        return name.startsWith(ServerDirectory.PREFIX) && !name.startsWith(ServerDirectory.ownPrefix());
    }

    private void removeIfStale(Path directory) {
        try {
            if (isOld(directory) && hasNoOwner(directory)) {
                stopOrphan(directory.resolve(ServerDirectory.DATA));
                ServerDirectory.delete(directory);
            }
        } catch (IOException e) {
            // Another user's directory, or another process sweeps it at this moment: not ours to insist.
            LOG.debug("could not remove {}", directory, e);
        }
    }

    private boolean isOld(Path directory) throws IOException {
        return Files.getLastModifiedTime(directory)
                .toInstant()
                .isBefore(Instant.now().minus(grace));
    }

    private static boolean hasNoOwner(Path directory) throws IOException {
        var file = directory.resolve(ServerDirectory.LOCK_FILE);
        if (!Files.exists(file)) {
            return true;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock != null;
        }
    }

    private static void stopOrphan(Path data) throws IOException {
        var orphan = postmaster(data);
        if (orphan.isPresent()) {
            orphan.get().destroy();
            if (!hasEnded(orphan.get())) {
                orphan.get().destroyForcibly();
                hasEnded(orphan.get());
            }
        }
    }

    /** The first line of postmaster.pid is the process id; the command line guards against an id that was reused. */
    private static Optional<ProcessHandle> postmaster(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .filter(process -> process.info()
                                .commandLine()
                                .filter(line -> line.contains(data.toString()))
                                .isPresent());
    }

    private static boolean hasEnded(ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(STOP_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
