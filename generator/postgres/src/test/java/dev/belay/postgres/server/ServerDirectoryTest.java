package dev.belay.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that end or begin at one time may sweep up the same server. */
class ServerDirectoryTest {
    private static final int TRIES = 20;

    @TempDir
    private Path parent;

    @Test
    void isDeletedByTwoAtOnce() throws IOException, InterruptedException, ExecutionException {
        var both = Executors.newFixedThreadPool(2);
        try {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                var directory = filled(parent.resolve("server-" + attempt));
                Callable<Void> delete = () -> {
                    ServerDirectory.delete(directory);
                    return null;
                };
                for (Future<Void> one : both.invokeAll(List.of(delete, delete))) {
                    one.get();
                }
                assertThat(directory).doesNotExist();
            }
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void thatIsGoneNeedsNoDeletion() throws IOException {
        ServerDirectory.delete(parent.resolve("gone"));

        assertThat(parent).isEmptyDirectory();
    }

    private static Path filled(Path directory) throws IOException {
        for (int base = 0; base < 20; base++) {
            var database = Files.createDirectories(directory.resolve("data/base/" + base));
            for (int file = 0; file < 20; file++) {
                Files.writeString(database.resolve("relation-" + file), "");
            }
        }
        return directory;
    }
}
