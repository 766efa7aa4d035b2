package dev.belay.postgres.tools;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of somebody else. Where it is missing the test is skipped with a word about it, and fails where {@code
 * BELAY_REQUIRE_TOOLS=1} says that it has to be there.
 *
 * @param program the program's file
 */
record ExternalTool(Path program) {

    private static final Path VERSIONS = Path.of("../../.ci/versions.env");
    private static final long LIMIT_SECONDS = 120;

    /**
     * How a run of a program ended.
     *
     * @param exit the exit code
     * @param output what it printed, errors included
     */
    record Run(int exit, String output) {}

    /** golang-migrate in the pinned version, where {@code .ci/install-tools} puts it. */
    static ExternalTool golangMigrate() {
        var folder = tools().resolve("golang-migrate-" + version("GOLANG_MIGRATE_VERSION"));
        return requireFrom("golang-migrate", ".ci/install-tools fetches it", Stream.of(folder.resolve("migrate")));
    }

    /** psql of any version. */
    static ExternalTool psql() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return requireFrom(
                "psql",
                "install the client programs of PostgreSQL",
                Arrays.stream(path.split(System.getProperty("path.separator"))).map(folder -> Path.of(folder, "psql")));
    }

    /** Runs it and waits until it has ended; one that hangs is killed and fails the test. */
    Run run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(Arrays.asList(arguments));
        try {
            Path output = Files.createTempFile("belay-tool", ".out");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                fail("%s hangs: %s", command, Files.readString(output));
            }
            var run = new Run(process.exitValue(), Files.readString(output));
            Files.delete(output);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while a tool ran", e);
        }
    }

    private static ExternalTool requireFrom(String name, String remedy, Stream<Path> places) {
        return places.filter(Files::isExecutable)
                .findFirst()
                .map(ExternalTool::new)
                .orElseGet(() -> missing(name, remedy));
    }

    private static ExternalTool missing(String name, String remedy) {
        String message =
                "SKIPPED: " + name + " is not here, so that nothing is known of Belay's files under it; " + remedy;
        if ("1".equals(System.getenv("BELAY_REQUIRE_TOOLS"))) {
            return fail(message);
        }
        System.err.println(message);
        return abort(message);
    }

    private static Path tools() {
        return Optional.ofNullable(System.getenv("BELAY_TOOLS"))
                .map(Path::of)
                .orElseGet(() -> Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                        .resolve("belay"));
    }

    private static String version(String key) {
        var versions = new Properties();
        try (var reader = Files.newBufferedReader(VERSIONS)) {
            versions.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(key);
    }
}
