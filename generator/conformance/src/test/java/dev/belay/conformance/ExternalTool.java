package dev.belay.conformance;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Where the programs of other people are. Where one is missing the test is skipped with a word about it, and fails
 * where {@code BELAY_REQUIRE_TOOLS=1} says that it has to be there.
 */
final class ExternalTool {

    private static final Path VERSIONS = Path.of("../../.ci/versions.env");

    private ExternalTool() {}

    /**
     * A file of a tool in the pinned version, where {@code .ci/install-tools} puts it: in a folder of the tools' folder
     * that is named after the tool and its version.
     *
     * @param tool the tool's name, as in {@code golang-migrate-4.20.1}
     * @param versionKey the line of {@code .ci/versions.env} that pins it
     * @param file the file within that folder
     */
    static Path installed(String tool, String versionKey, String file) {
        Path path = tools().resolve(tool + "-" + version(versionKey)).resolve(file);
        return Files.exists(path) ? path.toAbsolutePath() : missing(tool, ".ci/install-tools fetches it");
    }

    /** golang-migrate. */
    static Path golangMigrate() {
        return installed("golang-migrate", "GOLANG_MIGRATE_VERSION", "migrate");
    }

    /** pgroll. */
    static Path pgroll() {
        return installed("pgroll", "PGROLL_VERSION", "pgroll");
    }

    /** squawk, a linter of migrations. */
    static Path squawk() {
        return installed("squawk", "SQUAWK_VERSION", "bin/squawk");
    }

    /** The packages of npm that people format, lint and compile JavaScript with. */
    static Path nodeLinters() {
        return installed("node-linters", "NODE_LINTERS_VERSION", "node_modules");
    }

    /** psql of any version. */
    static Path psql() {
        return onPath("psql", "install the client programs of PostgreSQL");
    }

    /** Maven of any version. */
    static Path maven() {
        return onPath("mvn", "install Maven 3.8 or later");
    }

    /** Go of any version. */
    static Path go() {
        return onPath("go", "install Go 1.26 or later");
    }

    private static Path onPath(String program, String remedy) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(System.getProperty("path.separator")))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> missing(program, remedy));
    }

    /** The pinned version of that line. */
    static String version(String key) {
        var versions = new Properties();
        try (var reader = Files.newBufferedReader(VERSIONS)) {
            versions.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(versions.getProperty(key))
                .orElseThrow(() -> new IllegalStateException(VERSIONS + " has no line " + key));
    }

    private static Path missing(String name, String remedy) {
        String message =
                "SKIPPED: " + name + " is not here, so that nothing is known of Belay's files under it; " + remedy;
        if ("1".equals(System.getenv("BELAY_REQUIRE_TOOLS"))) {
            return fail(message);
        }
        System.err.println(message);
        return abort(message);
    }

    private static Path tools() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("BELAY_TOOLS")).map(Path::of),
                        Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).map(cache -> Path.of(cache, "belay")))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "belay"));
    }
}
