package dev.belay.conformance;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.plan.Plan;
import dev.belay.postgres.server.SharedServer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A golden case of the PostgreSQL module, with names of its own, so that several of them fit into one database.
 *
 * @param name the name of its folder
 * @param server the server that the tools work on: the default one, or the first that knows what the case is about
 * @param mark what the names of its tables, types and indexes have at their end
 * @param given the changes of the database that it starts from
 * @param tested the changes that it is about
 * @param seed the rows that follow the given changes
 */
record GoldenFolder(
        String name, ServerVersion server, String mark, List<JsonNode> given, List<JsonNode> tested, String seed) {

    private static final Path ROOT = Path.of("../postgres/src/test/resources/golden");
    private static final Pattern CREATED = Pattern.compile(
            "(?i)CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:TABLE|VIEW|MATERIALIZED VIEW|FUNCTION|SEQUENCE|TYPE|STATISTICS"
                    + "|PUBLICATION|DOMAIN|(?:UNIQUE )?INDEX)\\s+(?:IF NOT EXISTS\\s+)?(\\w+)");
    private static final Pattern OF_OTHERS = Pattern.compile("(?m)^(CREATE TABLE|ALTER SEQUENCE) ");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    /** Every kind of split is in one of them. */
    private static final List<String> GATE = List.of(
            "rename-column-camel-case",
            "rename-column-composite-key",
            "rename-column-unicode",
            "replace-column-cents",
            "replace-column-point",
            "split-column",
            "merge-columns",
            "set-not-null-fill-from",
            "add-column-volatile-not-null",
            "add-foreign-key-composite",
            "add-unique-deferrable",
            "create-index-parts",
            "create-enum",
            "drop-column-with-foreign-key",
            "rename-table",
            "rename-column-application",
            "swap-int-to-bigint",
            "comments");

    /** The names of the cases that the gate runs. */
    static List<String> ofTheGate() {
        return GATE;
    }

    /**
     * The names of the cases that this run is about: those of the gate, and with {@code BELAY_NIGHTLY=1} all; with
     * {@code -Dgolden.case=} those that match it, whoever runs them.
     *
     * @throws IllegalStateException if none of them does: nothing would run, and be green
     */
    static List<String> namesOfThisRun() {
        String wanted = System.getProperty("golden.case", "");
        if (wanted.isEmpty()) {
            return "1".equals(System.getenv("BELAY_NIGHTLY")) ? withServers(names()) : GATE;
        }
        List<String> matching =
                names().stream().filter(name -> name.matches(wanted)).toList();
        if (matching.isEmpty()) {
            throw new IllegalStateException("No golden case matches -Dgolden.case=" + wanted);
        }
        return withServers(matching);
    }

    /** Those of some cases whose servers are there, which all are with {@code -Pall-servers}. */
    static List<String> withServers(List<String> names) {
        List<String> without = names.stream()
                .filter(name -> server(name) != ServerVersion.DEFAULT.major()
                        && !SharedServer.majors().contains(server(name)))
                .toList();
        if (!without.isEmpty() && "1".equals(System.getenv("BELAY_REQUIRE_TOOLS"))) {
            throw new IllegalStateException("-Pall-servers is missing, which these cases need: " + without);
        }
        without.forEach(name -> System.out.println("LEFT OUT without -Pall-servers: " + name));
        return names.stream().filter(name -> !without.contains(name)).toList();
    }

    /** The major version of the server that a case runs on. */
    private static int server(String name) {
        var settings = new Properties();
        Path file = ROOT.resolve(name).resolve("case.properties");
        try (var reader = new StringReader(Files.exists(file) ? Histories.text(file) : "")) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int standard = ServerVersion.DEFAULT.major();
        return Math.max(standard, Integer.parseInt(settings.getProperty("first", String.valueOf(standard))));
    }

    /** The names of the cases that a server accepts. */
    static List<String> names() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.exists(folder.resolve("intent.sql")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a case.
     *
     * @param name the name of its folder
     * @param mark what the names of its tables, types and indexes get at their end
     */
    static GoldenFolder read(String name, String mark) {
        Path folder = ROOT.resolve(name);
        Path seed = folder.resolve("seed.sql");
        String rows = Files.exists(seed) ? Histories.text(seed) : "";
        List<JsonNode> given = changes(folder, true);
        List<JsonNode> tested = changes(folder, false);
        Set<String> names = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        Stream.concat(given.stream(), tested.stream()).forEach(change -> collect(change, names));
        CREATED.matcher(rows).results().forEach(match -> names.add(match.group(1)));
        return new GoldenFolder(
                name,
                new ServerVersion(server(name)),
                mark,
                given.stream().map(change -> renamed(change, names, mark)).toList(),
                tested.stream().map(change -> renamed(change, names, mark)).toList(),
                renamed(rows, names, mark));
    }

    private static List<JsonNode> changes(Path folder, boolean given) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> file.getFileName().toString().startsWith("given_") == given)
                    .sorted()
                    .map(file -> JsonMapper.shared().readTree(Histories.text(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names that may be there once in a schema: of tables, types and indexes. */
    private static void collect(JsonNode node, Set<String> names) {
        for (String key : List.of("table", "enum", "newType", "index", "newName")) {
            add(node.path(key), names);
        }
        for (JsonNode index : node.path("indexes")) {
            add(index.path("name"), names);
        }
        add(node.path("index").path("name"), names);
        if (node.path("operation").asString("").equals("create-index") || node.has("constraint")) {
            add(node.path("name"), names);
        }
        if (node.has("up")) {
            CREATED.matcher(node.path("up").asString("")).results().forEach(match -> names.add(match.group(1)));
        }
        node.forEach(child -> collect(child, names));
    }

    private static void add(JsonNode name, Set<String> names) {
        if (name.isString()) {
            names.add(name.stringValue());
        }
    }

    private static JsonNode renamed(JsonNode change, Set<String> names, String mark) {
        if (change.isString()) {
            return JsonMapper.shared().getNodeFactory().stringNode(renamed(change.stringValue(), names, mark));
        }
        if (change.isArray()) {
            var array = JsonMapper.shared().createArrayNode();
            change.forEach(element -> array.add(renamed(element, names, mark)));
            return array;
        }
        if (change.isObject()) {
            var object = JsonMapper.shared().createObjectNode();
            change.propertyNames()
                    .forEach(key -> object.set(
                            key, KEPT.contains(key) ? change.get(key) : renamed(change.get(key), names, mark)));
            return object;
        }
        return change;
    }

    /** What stands under these keys is no name of an object. */
    private static final Set<String> KEPT = Set.of("id", "at", "operation", "change");

    /** A text in which each name has the mark, alone or at the beginning of a name that was derived from it. */
    private static String renamed(String text, Set<String> names, String mark) {
        return WORD.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(names.stream()
                        .filter(name ->
                                word.group().equals(name) || word.group().startsWith(name + "_"))
                        .findFirst()
                        .map(name -> name + mark + word.group().substring(name.length()))
                        .orElse(word.group())));
    }

    /** Whether its rows come with what its changes need: tables of others, or the owner of a sequence. */
    boolean needsOthers() {
        return OF_OTHERS.matcher(seed).find();
    }

    /** What the planner makes of its changes. */
    List<Plan> plans() {
        return Histories.planned(
                Stream.concat(given.stream(), tested.stream())
                        .map(change -> ChangeReader.read("change.json", change.toString())
                                .value()
                                .orElseThrow())
                        .toList(),
                server);
    }

    /**
     * Which of its changes contract which earlier ones, by number; only cases of one shape can be merged. A case of a
     * single change goes with those that contract their first one afterwards.
     */
    String shape() {
        List<String> ids =
                tested.stream().map(change -> change.path("id").asString()).toList();
        String shape = tested.stream()
                .skip(1)
                .map(change -> ids.indexOf(
                                change.path("operations").path(0).path("change").asString(""))
                        + 1)
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        return shape.isEmpty() ? "1" : shape;
    }
}
