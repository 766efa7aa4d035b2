package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares what comes out of every case with the files in its folder, byte by byte; a file that nothing writes any more
 * is an error too. What is missing is written, and with {@code -Dgolden.update=true} everything is; the test fails all
 * the same, so that nobody approves it unseen.
 */
final class GoldenTextTest {

    @TestFactory
    Stream<DynamicTest> writesWhatWasApproved() {
        return GoldenCase.all().stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> compare(each)));
    }

    private static void compare(GoldenCase golden) throws IOException {
        SortedMap<String, String> written = GoldenTexts.of(golden);
        SortedMap<String, String> approved = approved(golden);
        boolean update = Boolean.getBoolean("golden.update");
        write(golden, written, file -> update || !approved.containsKey(file));
        delete(golden, approved, file -> update && !written.containsKey(file));
        assertThat(written.keySet()).as("files of %s", golden.name()).isEqualTo(approved.keySet());
        assertThat(written.keySet())
                .allSatisfy(file -> assertThat(written.get(file))
                        .as("%s/%s", golden.name(), file)
                        .isEqualTo(approved.get(file)));
        assertThat(update)
                .as("%s is written anew; look at it and run again", golden.name())
                .isFalse();
        assertThat(written.containsKey("errors.txt"))
                .as("%s is refused", golden.name())
                .isEqualTo(golden.refused());
    }

    private static SortedMap<String, String> approved(GoldenCase golden) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(golden.folder())) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                if (!golden.isInput(file)) {
                    files.put(golden.folder().relativize(file).toString().replace('\\', '/'), GoldenCase.text(file));
                }
            }
        }
        return files;
    }

    private static void write(GoldenCase golden, Map<String, String> files, Predicate<String> wanted)
            throws IOException {
        for (String file : files.keySet()) {
            if (wanted.test(file)) {
                Path path = golden.folder().resolve(file);
                Files.createDirectories(path.getParent());
                Files.writeString(path, files.get(file));
            }
        }
    }

    private static void delete(GoldenCase golden, Map<String, String> files, Predicate<String> unwanted)
            throws IOException {
        for (String file : files.keySet()) {
            if (unwanted.test(file)) {
                Files.delete(golden.folder().resolve(file));
            }
        }
    }
}
