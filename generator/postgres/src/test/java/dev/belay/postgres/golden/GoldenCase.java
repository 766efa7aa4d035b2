package dev.belay.postgres.golden;

import dev.belay.core.json.ChangeReader;
import dev.belay.core.json.Reading;
import dev.belay.dsl.Change;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * One folder of {@code src/test/resources/golden}.
 *
 * <p>It holds changes as JSON, in the order of their ids: those whose file begins with {@code given_} make the database
 * that the others start from. {@code seed.sql} adds rows, and what the vocabulary has no word for; {@code intent.sql}
 * is what a person would type instead of the changes. {@code case.properties} may say for which server the texts are
 * {@code planned} (else 15), which is the {@code first} that the case runs on (else 14), and that it is not
 * {@code rehearsed}, because its seed makes what the schema state does not know, or that it is {@link #slow}.
 * Everything else is expected output.
 *
 * @param folder the folder
 */
record GoldenCase(Path folder) {
    private static final Path ROOT = Path.of("src/test/resources/golden");
    private static final String GIVEN = "given_";
    /** Whether somebody has the time for what takes long: the gate, the night, and whoever names a case. */
    static final boolean SLOW_WANTED = "1".equals(System.getenv("BELAY_SLOW_TESTS"))
            || "1".equals(System.getenv("BELAY_NIGHTLY"))
            || System.getProperty("golden.case") != null;

    private static final String SETTINGS = "case.properties";

    /** Every case, sorted by name; with {@code -Dgolden.case=} those whose name matches that expression. */
    static List<GoldenCase> all() {
        String wanted = System.getProperty("golden.case", ".*");
        return below(ROOT, 1)
                .filter(Files::isDirectory)
                .map(GoldenCase::new)
                .filter(each -> each.name().matches(wanted))
                .toList();
    }

    /** Every case that a server must accept. */
    static List<GoldenCase> accepted() {
        return all().stream().filter(each -> !each.refused()).toList();
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** Whether the case shows an author's mistake: it has no rows and no intent. */
    boolean refused() {
        return !Files.exists(folder.resolve("intent.sql"));
    }

    /** The changes of the database that the case starts from, and whether something is wrong with them. */
    List<Reading<Change>> given() {
        return readings(true);
    }

    /** The changes that the case is about. */
    List<Reading<Change>> tested() {
        return readings(false);
    }

    private List<Reading<Change>> readings(boolean given) {
        return below(folder, 1)
                .filter(file -> file.toString().endsWith(".json"))
                .filter(file -> file.getFileName().toString().startsWith(GIVEN) == given)
                .map(file -> ChangeReader.read(file.getFileName().toString(), text(file)))
                .toList();
    }

    String seed() {
        return text("seed.sql");
    }

    String intent() {
        return text("intent.sql");
    }

    /** The major version that the texts are planned for. */
    int planned() {
        return setting("planned", 15);
    }

    /** Whether the case is rehearsed; otherwise its units are applied and no more. */
    boolean rehearsed() {
        return Boolean.parseBoolean(settings().getProperty("rehearsed", "true"));
    }

    /** The first major version that the case runs on. */
    int first() {
        return setting("first", 14);
    }

    private int setting(String name, int otherwise) {
        return Integer.parseInt(settings().getProperty(name, String.valueOf(otherwise)));
    }

    /** Whether the case is executed only where slow tests are wanted. */
    boolean slow() {
        return Boolean.parseBoolean(settings().getProperty("slow", "false"));
    }

    private Properties settings() {
        Properties settings = new Properties();
        try {
            settings.load(new StringReader(text(SETTINGS)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return settings;
    }

    /** The files that the case is made of; all others are expected output. */
    boolean isInput(Path file) {
        Path name = folder.relativize(file);
        return name.getNameCount() == 1
                && (name.toString().endsWith(".json")
                        || name.toString().endsWith(".sql")
                        || name.toString().equals(SETTINGS));
    }

    private String text(String file) {
        Path path = folder.resolve(file);
        return Files.exists(path) ? text(path) : "";
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> below(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> !file.equals(folder)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
