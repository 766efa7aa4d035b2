package dev.belay.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mistake is told at its line and column, in the words that {@code src/test/mistakes} holds, and nothing else is.
 * With {@code -Dgolden.update=true} the messages are written anew and the test fails all the same.
 */
final class MistakesTest {

    private static final Path MISTAKES = Path.of("src/test/mistakes");

    @TempDir
    Path place;

    static Stream<MistakeFolder> folders() throws IOException {
        try (Stream<Path> folders = Files.list(MISTAKES)) {
            return folders
                    .filter(folder -> !folder.endsWith("history"))
                    .sorted()
                    .map(MistakeFolder::new)
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void isToldAtItsPlace(MistakeFolder mistake) throws IOException {
        Project project = mistake.project(place);

        Map<String, String> files = mistake.files(place, project.compile());

        boolean update = Boolean.getBoolean("golden.update");
        if (update) {
            Files.deleteIfExists(mistake.folder().resolve("messages.txt"));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(mistake.folder().resolve(file.getKey()), file.getValue());
            }
        }
        assertThat(mistake.files()).isEqualTo(files);
        assertThat(update).as("written anew; look at it and run again").isFalse();
        assertThat(String.join("", files.values()))
                .containsPattern("(?m)^(//.*[<^] )?([\\w.]+:\\d+:\\d+ )?(error|warning) ");
    }

    /** The application may have the same project; the history itself is sound. */
    @Test
    void nothingIsSaidOfTheHistory() {
        Project project = new MistakeFolder(MISTAKES.resolve("none")).project(place);

        assertThat(project.option("-Werror").compile().messages(place)).isEmpty();
    }

    @Test
    void everyRuleIsShown() throws IOException {
        List<String> said = folders()
                .flatMap(folder -> folder.files().values().stream())
                .flatMap(String::lines)
                .toList();

        assertThat(Arrays.stream(Rule.values()).map(Rule::id))
                .allSatisfy(id -> assertThat(said).anyMatch(line -> line.contains("[" + id + "]")));
    }
}
