package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.Acceptance;
import dev.belay.dsl.Change;
import dev.belay.dsl.Intent;
import dev.belay.dsl.Operation;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation has a sample file, and a sample means what it says: read, written and read again. */
final class ChangeSamplesTest {

    @ParameterizedTest
    @MethodSource("samples")
    void writesWhatItReads(Path sample) {
        GoldenFile.hold(sample, ChangeWriter.write(read(sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheOperationOfItsName(Path sample) {
        assertThat(read(sample).intents())
                .isNotEmpty()
                .allMatch(intent ->
                        name(sample).equals(Words.of(intent.operation().getClass())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsBackWhatItWrites(Path sample) {
        Change change = read(sample);
        assertThat(intents(parse("written", ChangeWriter.write(change)))).isEqualTo(intents(change));
    }

    @Test
    void eachOperationHasASampleAndEachSampleAnOperation() {
        assertThat(samples().map(ChangeSamplesTest::name))
                .containsExactlyInAnyOrderElementsOf(
                        operations(Operation.class).map(Words::of).toList());
    }

    @Test
    void placesAreLinesAndPointers() {
        Change change = parse("change.json", """
                {"id": "1_x", "at": "2026-01-01T00:00", "operations": [
                  {"operation": "contract",
                   "change": "0_y"},
                  {"operation": "drop-index", "table": "t", "index": "i"}
                ]}
                """);
        assertThat(change.intents())
                .extracting(Intent::place)
                .containsExactly(
                        new Place("change.json", 2, "/operations/0"), new Place("change.json", 4, "/operations/1"));
    }

    @Test
    void whatIsAcceptedIsNoPartOfTheMeaning() {
        String plain = "{\"id\": \"1_x\", \"at\": \"2026-01-01T00:00\", \"operations\": []}";
        Change accepting = parse(
                "change.json",
                plain.replace(
                        "\"operations\"",
                        "\"accept\": [{\"rule\": \"irreversible\", \"reason\": \"kept\"}], \"operations\""));

        assertThat(accepting.accepted()).containsExactly(new Acceptance("irreversible", "kept"));
        assertThat(parse("written", ChangeWriter.write(accepting))).isEqualTo(accepting);
        assertThat(ChangeWriter.meaning(accepting)).isEqualTo(ChangeWriter.write(parse("plain", plain)));
    }

    @Test
    void halfACharacterIsRefused() {
        Reading<Change> reading = ChangeReader.read("change.json", """
                {"id": "1_x", "at": "2026-01-01T00:00", "operations": [
                  {"operation": "drop-index", "table": "t", "index": "half \\ud83e"},
                  {"operation": "add-check", "table": "t", "condition": "a <> '\\ud83e'"}
                ]}
                """);
        assertThat(reading.problems()).extracting(Problem::id).containsExactly("invalid-name", "unstorable-text");
    }

    static Stream<Path> samples() {
        return GoldenFile.all("change", ".json").stream();
    }

    static Change read(Path sample) {
        return parse(sample.toString(), GoldenFile.text(sample));
    }

    static Change parse(String file, String text) {
        Reading<Change> reading = ChangeReader.read(file, text);
        assertThat(reading.problems()).isEmpty();
        return reading.value().orElseThrow();
    }

    /** What is meant, without where it is written. */
    static List<Intent> intents(Change change) {
        return change.intents().stream()
                .map(intent -> new Intent(intent.operation(), intent.direct(), Place.of("")))
                .toList();
    }

    private static String name(Path sample) {
        return sample.getFileName().toString().replace(".json", "");
    }

    static Stream<Class<?>> operations(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(ChangeSamplesTest::operations)
                : Stream.of(family);
    }
}
