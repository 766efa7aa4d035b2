package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.BelayConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever stands in a file, the answer is a change or a list of problems, and never an exception. */
final class RobustnessTest {

    private static final List<String> INTRUDERS = List.of(
            "null",
            "true",
            "-7",
            "1e400",
            "1.5",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"Mood(\"",
            "[]",
            "[[]]",
            "{}",
            "{\"value\": {}}");

    private static final String CONFIG = """
            serverVersion: 16
            service: shop # the name
            targets:
              - framework: flyway
                directory: "db/migration"
                options: {undo: beside}
            policy:
              lockTimeout: 500ms
              batchSize: 250
              stateSchema: 'rollout'
            """;

    private static final List<String> ODD = List.of(
            "", " ", "\n", "\t", ":", ": ", "- ", "#", "\"", "'", "{", "}", "[", "]", "&a ", "*a", "!", "!!int ", "|",
            ">", "%", "@", "?", ",", "0", "~", "null", "\u0000", "\u0085", "\ud800", "é", "---\n", "...\n", "<<: ");

    @ParameterizedTest
    @MethodSource("dev.belay.core.json.ChangeSamplesTest#samples")
    void aFileThatEndsTooEarlyIsRefused(Path sample) {
        String text = GoldenFile.text(sample).strip();
        for (int length = 0; length < text.length(); length++) {
            assertThat(ChangeReader.read("cut.json", text.substring(0, length)).problems())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.belay.core.json.ChangeSamplesTest#samples")
    void aValueOfTheWrongKindIsReadOrRefused(Path sample) {
        JsonMapper mapper = JsonMapper.shared();
        JsonNode root = mapper.readTree(GoldenFile.text(sample));
        List<JsonNode> intruders = INTRUDERS.stream().map(mapper::readTree).toList();
        int refused = intrude(root, root, intruders);
        assertThat(refused).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void aFileOfEndlessDepthIsRefused(String opening) {
        assertThat(ChangeReader.read("deep.json", opening.repeat(100_000)).problems())
                .hasSize(1)
                .allMatch(problem -> problem.id().equals("json-syntax"));
        assertThat(ConfigReader.read("deep.yaml", opening.repeat(100_000)).problems())
                .isNotEmpty();
    }

    @Test
    void aConfigurationWithAnySlipIsReadOrRefused() {
        SplittableRandom random = new SplittableRandom(7);
        int refused = 0;
        for (int slip = 0; slip < 3000; slip++) {
            StringBuilder text = new StringBuilder(CONFIG);
            for (int letters = random.nextInt(1, 4); letters > 0; letters--) {
                String odd = ODD.get(random.nextInt(ODD.size()));
                int at = random.nextInt(text.length());
                text.replace(at, Math.min(text.length(), at + random.nextInt(3)), odd);
            }
            Reading<BelayConfig> reading = ConfigReader.read("belay.yaml", text.toString());
            assertThat(reading.problems())
                    .allMatch(problem -> problem.place().line() > 0
                            && problem.place().line()
                                    <= text.chars().filter(c -> c == '\n').count() + 1);
            refused += reading.problems().isEmpty() ? 0 : 1;
        }
        assertThat(refused).isBetween(1000, 2999);
    }

    private static int intrude(JsonNode root, JsonNode place, List<JsonNode> intruders) {
        int refused = 0;
        if (place instanceof ObjectNode object) {
            for (String key : List.copyOf(object.propertyNames())) {
                JsonNode own = object.get(key);
                refused += intrude(root, own, intruders);
                for (JsonNode intruder : intruders) {
                    object.set(key, intruder);
                    refused += read(root);
                }
                object.set(key, own);
            }
        }
        if (place instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                JsonNode own = array.get(index);
                refused += intrude(root, own, intruders);
                for (JsonNode intruder : intruders) {
                    array.set(index, intruder);
                    refused += read(root);
                }
                array.set(index, own);
            }
        }
        return refused;
    }

    private static int read(JsonNode root) {
        return ChangeReader.read("odd.json", root.toString()).problems().isEmpty() ? 0 : 1;
    }
}
