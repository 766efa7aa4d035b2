package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.BelayConfig;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Head;
import dev.belay.core.json.ConfigReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service of {@code examples/rails}, with migrations of its own under those of the shop, models and a test. With
 * {@code -Dgolden.update=true} the shop's migrations are written anew and the test fails all the same.
 */
final class RailsExampleTest {

    private static final Path EXAMPLE = Path.of("../../examples/rails");
    private static final Pattern OF_BELAY = Pattern.compile("(?m)^# [0-9]{4}_\\w+, [A-Z_]+: ");
    private static final List<String> LEDGER =
            List.of("DROP TABLE IF EXISTS schema_migrations", "DROP TABLE IF EXISTS ar_internal_metadata");

    @TempDir
    private Path folder;

    @Test
    void holdsTheMigrationsOfTheShop() throws IOException {
        Map<String, String> committed = files(EXAMPLE.resolve(target().directory()));
        Map<String, String> own = new TreeMap<>(committed);
        own.values().removeIf(migration -> OF_BELAY.matcher(migration).find());
        assertThat(own).hasSize(3);
        Head head = new Head(new TreeMap<>(own));
        Map<String, String> expected = new TreeMap<>(own);
        rendered(head).forEach(artifact -> expected.put(artifact.name(), artifact.text()));
        boolean update = Boolean.getBoolean("golden.update");
        if (update) {
            write(committed.keySet(), expected);
        }
        assertThat(committed).containsExactlyEntriesOf(expected);
        assertThat(update).as("the files are written anew; look at them").isFalse();
    }

    @Test
    void worksAfterItsMigrations() throws SQLException {
        copy(EXAMPLE, folder);
        try (var database = ProofDatabase.empty()) {
            var nothing = database.catalogAfter(LEDGER);
            run(database, "bin/rails", "db:migrate").successful();
            run(database, "bin/rails", "db:abort_if_pending_migrations").successful();
            assertThat(run(database, "test/orders_test.rb").successful().output())
                    .contains("4 runs", "0 skips");
            run(database, "bin/rails", "db:migrate", "VERSION=0").successful();
            assertThat(database.catalogAfter(LEDGER)).isEqualTo(nothing);
            run(database, "bin/rails", "db:migrate").successful();
        }
        tool("-S", "rubocop", "--cache", "false").run().successful();
    }

    private Command.Run run(ProofDatabase database, String... words) {
        return tool(words)
                .with(Map.of("DATABASE_URL", database.url("postgresql")))
                .run();
    }

    private Command tool(String... words) {
        return Command.in(folder, new Rails("RAILS_NEW_VERSION", true).ruby()).with(words);
    }

    private static BelayConfig config() {
        return ConfigReader.read("belay.yaml", Histories.text(EXAMPLE.resolve("belay.yaml")))
                .value()
                .orElseThrow();
    }

    private static Target target() {
        return config().targets().get(0);
    }

    private static List<Artifact> rendered(Head head) {
        return Rendered.history(Histories.shop(), target(), head, config().policy()).stream()
                .flatMap(change -> change.artifacts().stream())
                .toList();
    }

    private static void write(Set<String> old, Map<String, String> files) throws IOException {
        Path migrations = EXAMPLE.resolve(target().directory());
        for (String name : old) {
            Files.delete(migrations.resolve(name));
        }
        for (var file : files.entrySet()) {
            Files.writeString(migrations.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, String> files(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(directory)) {
            paths.filter(path -> path.toString().endsWith(".rb"))
                    .forEach(path -> files.put(path.getFileName().toString(), Histories.text(path)));
        }
        return files;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
