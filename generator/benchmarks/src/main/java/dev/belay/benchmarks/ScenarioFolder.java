package dev.belay.benchmarks;

import dev.belay.core.json.ChangeReader;
import dev.belay.dsl.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a scenario from its folder: {@code given.json} (a list of changes), {@code change.json}, {@code contract.json}
 * where something stays pending, {@code seed.sql}, and {@code clients.json}, which says what the two releases know of
 * the table.
 *
 * @param folder the folder
 */
record ScenarioFolder(Path folder) {

    /** The names of all scenarios below a folder. */
    static List<String> names(Path root) {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.exists(folder.resolve("clients.json")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Scenario read() {
        JsonNode clients = json("clients.json");
        Release before = release(clients.path("old"));
        return new Scenario(
                folder.getFileName().toString(),
                given(),
                change("change.json"),
                Files.exists(folder.resolve("contract.json")) ? Optional.of(change("contract.json")) : Optional.empty(),
                text("seed.sql"),
                before,
                clients.has("new") ? release(clients.path("new")) : before,
                clients.has("last") ? Optional.of(release(clients.path("last"))) : Optional.empty(),
                clients.path("agree").asStringOpt(),
                clients.path("wayBackRefuses").asStringOpt(),
                strings(clients.path("predicted")));
    }

    private List<Change> given() {
        List<Change> changes = new ArrayList<>();
        for (JsonNode change : json("given.json")) {
            changes.add(change("given.json", change.toString()));
        }
        return changes;
    }

    private Change change(String file) {
        return change(file, text(file));
    }

    private Change change(String file, String text) {
        var reading = ChangeReader.read(folder.resolve(file).toString(), text);
        return reading.value()
                .orElseThrow(
                        () -> new IllegalArgumentException(reading.problems().toString()));
    }

    /** What a release knows of the table. */
    static Release release(JsonNode node) {
        List<KeyPart> key = new ArrayList<>();
        for (JsonNode part : node.path("key")) {
            key.add(new KeyPart(
                    word(part, "name"),
                    word(part, "type"),
                    KeyPart.Kind.valueOf(part.path("of").asString("number").toUpperCase(Locale.ROOT))));
        }
        List<ClientColumn> columns = new ArrayList<>();
        for (JsonNode column : node.path("columns")) {
            columns.add(column(column));
        }
        return new Release(
                word(node, "table"),
                key,
                columns,
                strings(node.path("unique")),
                node.path("upsertsOnKey").asBoolean(true),
                node.path("searchPath").asString(""));
    }

    private static ClientColumn column(JsonNode node) {
        JsonNode values = node.path("values");
        return new ClientColumn(
                word(node, "name"),
                word(node, "type"),
                values.isArray() ? ValueSource.of(strings(values)) : ValueSource.named(values.asString("word")),
                node.path("nullable").asBoolean(false),
                ClientColumn.Omission.valueOf(
                        node.path("omitted").asString("never").toUpperCase(Locale.ROOT)),
                node.path("default").asStringOpt().orElse(null),
                mends(node.path("mends")),
                node.path("alike").asStringOpt().orElse(null));
    }

    private static List<ClientColumn.Mend> mends(JsonNode nodes) {
        List<ClientColumn.Mend> mends = new ArrayList<>();
        for (JsonNode mend : nodes) {
            mends.add(new ClientColumn.Mend(
                    mend.path("from").asStringOpt().orElse(null),
                    mend.path("to").asStringOpt().orElse(null)));
        }
        return mends;
    }

    private static String word(JsonNode node, String name) {
        return node.path(name).asString();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(each -> strings.add(each.asString()));
        return strings;
    }

    private JsonNode json(String file) {
        return JsonMapper.shared().readTree(text(file));
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
