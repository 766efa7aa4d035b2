package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that say what a test expects. With {@code -Dgolden.update=true} they are written anew; the test fails all the
 * same, so that nothing is approved unseen.
 */
final class GoldenFile {

    private static final Path ROOT = Path.of("src/test/resources/dev/belay/core/json");

    private GoldenFile() {}

    static List<Path> all(String folder, String suffix) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void hold(Path file, String actual) {
        String expected = Files.exists(file) ? text(file) : "";
        if (!expected.equals(actual) && (expected.isEmpty() || Boolean.getBoolean("golden.update"))) {
            write(file, actual);
        }
        assertThat(actual).as(file.toString()).isEqualTo(expected);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
