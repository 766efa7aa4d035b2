package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.Manifest;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.json.ConfigReader;
import dev.belay.core.json.ManifestReader;
import dev.belay.postgres.catalog.CatalogSnapshot;
import dev.belay.postgres.catalog.ComparisonOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service of {@code examples}, into which the shop's migrations are synced and committed; that they are what the goal
 * {@code sync} writes is checked where the shop is built. Here its own tool runs it, in a copy.
 *
 * @param original its folder among the examples
 * @param folder the folder of the copy
 */
record ExampleService(Path original, Path folder) {

    private static final Path EXAMPLES = Path.of("../../examples");
    private static final List<String> NOT_COPIED = List.of("node_modules", "__pycache__");

    /** What the tool does with the service; each of them fails when the tool does. */
    interface Steps {

        /** Applies everything that is pending, and finds nothing left. */
        void up();

        /** Runs the service's own test. */
        void test();

        /** Undoes everything, or everything of Belay where the tool itself undoes nothing. */
        void down();
    }

    /** Copies a service. */
    static ExampleService copied(String name, Path to) {
        var service = new ExampleService(EXAMPLES.resolve(name), to);
        service.files().forEach(service::copy);
        return service;
    }

    /** A program that runs in the copy. */
    Command command(Path program) {
        return Command.in(folder, program.toString());
    }

    /** The target in its {@code belay.yaml}. */
    Target target() {
        return ConfigReader.read("belay.yaml", Histories.text(original.resolve("belay.yaml")))
                .value()
                .orElseThrow()
                .targets()
                .get(0);
    }

    /** The migrations that the service had without Belay, as the tool sees them. */
    List<String> ownMigrations() {
        Manifest manifest = ManifestReader.read("manifest", Histories.text(original.resolve("belay.manifest.json")))
                .value()
                .orElseThrow();
        return migrations().stream()
                .filter(name -> !manifest.lists(target().directory() + "/" + name))
                .toList();
    }

    /** All migrations of the service, as the tool sees them, sorted by name. */
    List<String> migrations() {
        Renderer renderer = Frameworks.of(target().framework()).orElseThrow();
        String directory = target().directory() + "/";
        return files().stream()
                .map(file -> original.relativize(file).toString())
                .filter(path -> path.startsWith(directory))
                .map(path -> path.substring(directory.length()))
                .filter(renderer::reads)
                .toList();
    }

    /**
     * Applies, tests, undoes and applies the whole history, and finds the empty database as it was in between.
     *
     * @param database an empty one
     * @param ledger the statements that take the tool's own tables out of sight
     * @param steps what the tool does
     */
    void goesUpAndDownAndUp(ProofDatabase database, List<String> ledger, Steps steps) throws SQLException {
        goesUpAndDownAndUp(database, ledger, steps, database.catalogAfter(ledger));
    }

    /**
     * The same where the way down ends above the empty database.
     *
     * @param database an empty one
     * @param ledger the statements that take the tool's own tables out of sight
     * @param steps what the tool does
     * @param bottom what the way down leads to
     */
    void goesUpAndDownAndUp(ProofDatabase database, List<String> ledger, Steps steps, CatalogSnapshot bottom)
            throws SQLException {
        steps.up();
        CatalogSnapshot everything = database.catalogAfter(ledger);
        assertThat(everything).isNotEqualTo(bottom);
        steps.test();
        steps.down();
        same(bottom, database.catalogAfter(ledger), "after going down");
        steps.up();
        same(everything, database.catalogAfter(ledger), "after going up again");
    }

    private static void same(CatalogSnapshot expected, CatalogSnapshot actual, String when) {
        assertThat(expected.differences(actual, ComparisonOptions.strict()))
                .as(when)
                .isEmpty();
    }

    private List<Path> files() {
        try (Stream<Path> paths = Files.walk(original)) {
            return paths.filter(Files::isRegularFile)
                    .filter(file -> NOT_COPIED.stream()
                            .noneMatch(
                                    name -> original.relativize(file).toString().contains(name)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path file) {
        Path copy = folder.resolve(original.relativize(file).toString());
        try {
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
