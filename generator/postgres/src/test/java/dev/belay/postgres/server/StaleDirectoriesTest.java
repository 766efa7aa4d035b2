package dev.belay.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A process that is killed cannot clean up; the next one does it. */
class StaleDirectoriesTest {
    @Test
    void sweepsTheServerOfAKilledProcessButNotOfALivingOne() throws IOException, InterruptedException {
        var killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartAndWait.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path directory;
        long postmaster;
        try (var output = new BufferedReader(new InputStreamReader(killed.getInputStream(), StandardCharsets.UTF_8))) {
            directory = Path.of(output.readLine());
            postmaster = Long.parseLong(
                    Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0));
            sweep();
            assertThat(directory).exists();
            killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        assertThat(ProcessHandle.of(postmaster).filter(ProcessHandle::isAlive)).isPresent();

        sweep();

        assertThat(directory).doesNotExist();
        assertThat(ProcessHandle.of(postmaster).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static void sweep() throws IOException {
        new StaleDirectories(ServerDirectory.parent(), Duration.ofMillis(300)).sweep();
    }

    /** Runs in a process of its own. */
    static final class StartAndWait {
        private StartAndWait() {}

        /**
         * Starts a server, prints its directory and waits to be killed.
         *
         * @param arguments none
         * @throws InterruptedException never in this test
         */
        public static void main(String[] arguments) throws InterruptedException {
            @SuppressWarnings("resource")
            var server = EmbeddedServer.start(15, PostgresBinaries.onClassPath());
            System.out.println(server.dataDirectory().getParent());
            TimeUnit.MINUTES.sleep(2);
        }
    }
}
