package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to get a file wrong has a file that does, and beside it every message that its author reads. */
final class RefusalsTest {

    @ParameterizedTest
    @MethodSource("changes")
    void tellsEverythingThatIsWrongWithAChange(Path file) {
        hold(file, ChangeReader.read(name(file), GoldenFile.text(file)));
    }

    @ParameterizedTest
    @MethodSource("configs")
    void tellsEverythingThatIsWrongWithAConfiguration(Path file) {
        hold(file, ConfigReader.read(name(file), GoldenFile.text(file)));
    }

    static Stream<Path> changes() {
        return GoldenFile.all("refused-change", ".json").stream();
    }

    static Stream<Path> configs() {
        return GoldenFile.all("refused-config", ".yaml").stream();
    }

    private static void hold(Path file, Reading<?> reading) {
        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(reading.problems()).allSatisfy(problem -> {
            assertThat(problem.place().line()).isPositive();
            assertThat(problem.cause()).endsWith(".");
            assertThat(problem.remedy()).matches("(?s).*[.?]");
        });
        GoldenFile.hold(file.resolveSibling(name(file) + ".txt"), text(reading.problems()));
    }

    private static String text(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.place() + " " + problem.place().element() + "\n  " + problem.message() + "\n")
                .collect(Collectors.joining());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
