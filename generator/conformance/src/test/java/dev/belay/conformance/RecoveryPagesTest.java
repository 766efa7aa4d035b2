package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the tables "After a failure" in {@code docs/tools} has a test that does what it tells. */
final class RecoveryPagesTest {

    private static final Path SOURCES = Path.of("src/test/java/dev/belay/conformance");
    private static final String SEPARATOR = " \\| ";

    @Test
    void everyRowIsFollowedByATest() throws IOException {
        Set<String> rows = new LinkedHashSet<>();
        for (String tool : tools()) {
            ToolPage.of(tool).rowsAfterAFailure().forEach(row -> rows.add(tool + ": " + row));
        }
        assertThat(rows).hasSizeGreaterThan(40);
        for (String claim : claims()) {
            List<String> words = Arrays.asList(claim.split(SEPARATOR));
            String row = ToolPage.of(words.get(0)).row(words.get(1));
            words.subList(2, words.size())
                    .forEach(code -> assertThat(row).as(claim).contains("`" + code + "`"));
            rows.remove(words.get(0) + ": " + row);
        }
        assertThat(rows).as("rows that no test follows").isEmpty();
    }

    private static List<String> tools() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("../../docs/tools"))) {
            return pages.map(page -> page.getFileName().toString().replace(".md", ""))
                    .filter(page -> !page.equals("squawk"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> claims() throws IOException {
        try (Stream<Path> sources = Files.list(SOURCES)) {
            return sources.map(source -> source.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .sorted()
                    .map(name -> type(name.substring(0, name.length() - ".java".length())))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .flatMap(method -> Optional.ofNullable(method.getAnnotation(Recovers.class)).stream())
                    .flatMap(recovers -> Arrays.stream(recovers.value()))
                    .toList();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(RecoveryPagesTest.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
