package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.schemas.SchemaName;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the quick look lets pass, the validator has nothing to say of, however a file is twisted. */
final class SchemaFitTest {

    private static final int TWISTS = 4000;
    private static final long SEED = 20261123;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final List<JsonNode> INTRUDERS = Stream.of(
                    "null",
                    "true",
                    "-7",
                    "0",
                    "3",
                    "1.0",
                    "1e3",
                    "\"\"",
                    "\" \"",
                    "\"a\"",
                    "\"a\\n\"",
                    "\"0001_a\"",
                    "\"5s\\n\"",
                    "\"\\ud83d\\ude00\"",
                    "[]",
                    "[\"a\", \"a\"]",
                    "{}",
                    "{\"value\": 1}",
                    "\"error\"")
            .map(MAPPER::readTree)
            .toList();

    private record Sample(SchemaName schema, JsonNode root) {}

    static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        ChangeSamplesTest.samples()
                .forEach(file -> samples.add(new Sample(SchemaName.CHANGE, MAPPER.readTree(GoldenFile.text(file)))));
        samples.add(new Sample(SchemaName.CONFIG, MAPPER.readTree("""
                {"serverVersion": 16, "service": "shop", "metamodel": {"package": "shop.schema"},
                 "targets": [{"framework": "flyway", "directory": "db", "schema": "a", "naming": "timestamp",
                              "options": {"undo": "beside"}},
                             {"framework": "knex", "directory": "migrations"}],
                 "policy": {"lockTimeout": "500ms", "batchSize": 250, "stateSchema": "rollout"},
                 "rules": {"unindexed-foreign-key": "off"}}
                """)));
        samples.add(new Sample(SchemaName.MANIFEST, MAPPER.readTree("""
                {"$schema": "x", "files": [{"path": "a/b", "sha256": "%1$s", "change": "0001_a", "origin": "a.B"}],
                 "bases": [{"directory": "a", "change": "0001_a", "files": ["b"]}],
                 "followed": [{"directory": "a", "change": "0001_a", "sha256": "%1$s"}],
                 "oldest": {"change": "0001_a", "origin": "a.B"}}
                """.formatted("0".repeat(64)))));
        samples.add(new Sample(SchemaName.LOCK, MAPPER.readTree("""
                {"newest": "0001_a", "state": "%1$s", "releases": [{"id": "0001_a", "changeSha256": "%1$s",
                  "renderer": "1", "files": {"a": "%1$s"}, "chain": "%1$s", "change":
                    {"id": "0001_a", "at": "2026-01-01T10:00", "operations": [{"operation": "drop-table", "table": "a"}]}}]}
                """.formatted("0".repeat(64)))));
        return samples;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSoundFileFits(Sample sample) {
        assertThat(isAccepted(sample.schema(), sample.root())).isTrue();
        assertThat(SchemaFit.fits(sample.schema(), sample.root())).isTrue();
    }

    @Test
    void aTwistedFileFitsWhereTheValidatorIsContent() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Sample> samples = samples();
        int fitting = 0;
        for (int twist = 0; twist < TWISTS; twist++) {
            Sample sample = samples.get(random.nextInt(samples.size()));
            JsonNode twisted = sample.root().deepCopy();
            twist(twisted, samples.get(random.nextInt(samples.size())).root(), random);
            if (SchemaFit.fits(sample.schema(), twisted)) {
                fitting++;
                assertThat(isAccepted(sample.schema(), twisted))
                        .as(twisted.toString())
                        .isTrue();
            }
        }
        assertThat(fitting).isBetween(TWISTS / 50, TWISTS / 2);
    }

    /** What is not known of, or seen differently by validators, is left to the one that decides. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"anyOf\": [true]}|1",
                "{\"not\": {\"anyOf\": [true]}}|1",
                "{\"type\": \"integer\"}|1.0",
                "{\"not\": {\"type\": \"integer\"}}|1.0",
                "{\"const\": 1}|1",
                "{\"pattern\": \"^a$\"}|\"a\\n\"",
                "{\"$ref\": \"#/$defs/none\"}|1"
            })
    void whatIsNotSureDoesNotFit(String schema, String file) {
        assertThat(SchemaFit.fits(MAPPER.readTree(schema), MAPPER.readTree(file)))
                .isFalse();
    }

    private static boolean isAccepted(SchemaName name, JsonNode root) {
        SourceLines lines = new SourceLines("twisted.json");
        ProblemCollector problems = new ProblemCollector(lines);
        DocumentParser.json(root.toString(), lines, problems)
                .ifPresent(document -> SchemaValidator.check(name, document, problems));
        return problems.isEmpty();
    }

    /** Takes something away, puts something else in its place, or gives it another name. */
    private static void twist(JsonNode root, JsonNode other, SplittableRandom random) {
        List<JsonNode> places = containers(root);
        JsonNode intruder =
                random.nextBoolean() ? INTRUDERS.get(random.nextInt(INTRUDERS.size())) : any(containers(other), random);
        JsonNode place = any(places, random);
        if (place instanceof ObjectNode object && !object.isEmpty()) {
            String key = any(List.copyOf(object.propertyNames()), random);
            switch (random.nextInt(4)) {
                case 0 -> object.remove(key);
                case 1 -> object.set(key, intruder);
                case 2 -> object.set(any(names(places), random), object.get(key).deepCopy());
                default -> object.set(key + "x", object.remove(key));
            }
        } else if (place instanceof ArrayNode array && !array.isEmpty()) {
            int index = random.nextInt(array.size());
            switch (random.nextInt(3)) {
                case 0 -> array.remove(index);
                case 1 -> array.set(index, intruder);
                default -> array.add(array.get(index).deepCopy());
            }
        }
    }

    private static List<String> names(List<JsonNode> places) {
        return Stream.concat(Stream.of("type"), places.stream().flatMap(place -> place.propertyNames().stream()))
                .toList();
    }

    private static List<JsonNode> containers(JsonNode root) {
        List<JsonNode> found = new ArrayList<>();
        if (root.isContainer()) {
            found.add(root);
            root.forEach(each -> found.addAll(containers(each)));
        }
        return found;
    }

    private static <T> T any(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
