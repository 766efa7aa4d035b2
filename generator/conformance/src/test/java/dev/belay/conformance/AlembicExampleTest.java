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
 * The service of {@code examples/alembic}, with migrations of its own under those of the shop, models and a test. With
 * {@code -Dgolden.update=true} the shop's revisions are written anew and the test fails all the same.
 */
final class AlembicExampleTest {

    private static final Path EXAMPLE = Path.of("../../examples/alembic");
    private static final Pattern OF_BELAY = Pattern.compile("\"\"\"[0-9]{4}_\\w+, [A-Z_]+: ");
    private static final String CLEAN = "No new upgrade operations detected.";

    @TempDir
    private Path folder;

    @Test
    void holdsTheRevisionsOfTheShop() throws IOException {
        Map<String, String> committed = files(EXAMPLE.resolve(target().directory()));
        Map<String, String> own = new TreeMap<>(committed);
        own.values().removeIf(module -> OF_BELAY.matcher(module).lookingAt());
        assertThat(own).hasSizeGreaterThanOrEqualTo(3);
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
    void worksAndKeepsToItsModels() throws SQLException {
        copy(EXAMPLE, folder);
        try (var database = ProofDatabase.empty()) {
            var nothing = database.catalogAfter(List.of("DROP TABLE IF EXISTS alembic_version"));
            run(database, "alembic", "upgrade", "head").successful();
            assertThat(run(database, "alembic", "check").successful().output()).contains(CLEAN);
            assertThat(run(database, "python", "-m", "unittest").successful().output())
                    .contains("Ran 3 tests", "OK");
            run(database, "alembic", "downgrade", "base").successful();
            assertThat(database.catalogAfter(List.of("DROP TABLE IF EXISTS alembic_version")))
                    .isEqualTo(nothing);
            run(database, "alembic", "upgrade", "head").successful();
            assertThat(run(database, "alembic", "check").successful().output()).contains(CLEAN);
        }
        assertThat(tool("black", "--check", "--quiet", ".").run()).isEqualTo(new Command.Run(0, ""));
        assertThat(tool("ruff", "check", "--quiet", "--select", "E4,E7,E9,F,I,UP", ".")
                        .run())
                .isEqualTo(new Command.Run(0, ""));
    }

    private Command.Run run(ProofDatabase database, String... words) {
        return tool(words)
                .with(Map.of("DATABASE_URL", database.url("postgresql+psycopg"), "PYTHONDONTWRITEBYTECODE", "1"))
                .run();
    }

    private Command tool(String... words) {
        Path program = ExternalTool.installed("alembic", "ALEMBIC_VERSION", "bin/" + words[0]);
        return Command.in(folder, program.toString())
                .with(Stream.of(words).skip(1).toArray(String[]::new));
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
        Path versions = EXAMPLE.resolve(target().directory());
        for (String name : old) {
            Files.delete(versions.resolve(name));
        }
        for (var file : files.entrySet()) {
            Files.writeString(versions.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, String> files(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(directory)) {
            paths.filter(path -> path.toString().endsWith(".py"))
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
