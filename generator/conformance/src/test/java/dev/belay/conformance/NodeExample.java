package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A service of {@code examples} that runs on Node, in a copy, with the packages that its own lock file pins.
 *
 * @param service the copy
 */
record NodeExample(ExampleService service) {

    private static final String MODULES = "node_modules";

    /**
     * Copies a service and gives it its packages.
     *
     * @param name its folder among the examples
     * @param versionKey the line of {@code .ci/versions.env} that pins its tool
     * @param to an empty folder
     */
    static NodeExample copied(String name, String versionKey, Path to) {
        ExampleService service = ExampleService.copied(name, to);
        try {
            Files.createSymbolicLink(
                    to.resolve(MODULES), ExternalTool.installed("example-" + name, versionKey, MODULES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NodeExample(service);
    }

    /** A program of one of its packages. */
    Command program(String name) {
        return service.command(service.folder().resolve(MODULES).resolve(".bin").resolve(name));
    }

    /** Its own test, which must run so many tests and skip none. */
    void passes(int tests, Command environment, String... words) {
        Command.Run run = environment
                .with("--test", "--test-reporter=tap")
                .with(words)
                .run()
                .successful();
        assertThat(run.output().lines()).contains("# tests " + tests, "# pass " + tests, "# skipped 0", "# todo 0");
    }

    /** Formatter, linter and compiler find nothing in it, Belay's files included. */
    void isClean() {
        program("prettier").with("--check", ".").run().successful();
        program("eslint").with("--max-warnings", "0", ".").run().successful();
        program("tsc").run().successful();
    }
}
