package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of the documentation that a test writes, so that it says what is true.
 *
 * @param file where it is
 */
record GeneratedPage(Path file) {

    private static final Path DOCUMENTATION = Path.of("../../docs");

    /** The page of that path below the folder of the documentation. */
    static GeneratedPage of(String path) {
        return new GeneratedPage(DOCUMENTATION.resolve(path));
    }

    /** What it says now. */
    String text() {
        return Files.exists(file) ? Histories.text(file) : "";
    }

    /** Fails unless the page says so; with {@code -Dgolden.update=true} writes it, and fails all the same. */
    void says(String text) {
        boolean update = Boolean.getBoolean("golden.update");
        if (update) {
            Histories.written(file, text);
        }
        assertThat(text()).isEqualTo(text);
        assertThat(update)
                .as("%s is written anew; look at it and run again", file)
                .isFalse();
    }
}
