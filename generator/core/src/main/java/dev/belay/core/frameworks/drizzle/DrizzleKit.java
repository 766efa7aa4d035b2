package dev.belay.core.frameworks.drizzle;

import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.OwnGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * drizzle-kit 1.0, which keeps a snapshot beside its migrations and looks at the newest when it generates. A migration
 * that it generates from a schema that has followed ours repeats ours; its snapshot is the one that ours lacks.
 */
final class DrizzleKit implements OwnGenerator {

    private static final String NAME = "belay";
    private static final String SNAPSHOT = "snapshot.json";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    public String program() {
        return "node_modules/.bin/drizzle-kit";
    }

    @Override
    public List<String> look() {
        return List.of("generate", "--explain", "--output", "json");
    }

    @Override
    public Answer answer(String output) {
        return switch (status(output)) {
            case "no_changes" -> Answer.NOTHING;
            case "ok", "missing_hints" -> Answer.SOMETHING;
            default -> Answer.UNKNOWN;
        };
    }

    /** Everything is new to drizzle-kit: how it came about is in our migrations, and not in the snapshot. */
    @Override
    public List<String> generate(String before) {
        List<String> arguments = new ArrayList<>(List.of("generate", "--name", NAME, "--output", "json"));
        ArrayNode hints = JSON.arrayNode();
        read(before).path("unresolved").forEach(question -> hints.add(hint(question)));
        if (!hints.isEmpty()) {
            arguments.addAll(List.of("--hints", hints.toString()));
        }
        return List.copyOf(arguments);
    }

    @Override
    public boolean asks(String output) {
        return status(output).equals("missing_hints");
    }

    @Override
    public Optional<String> written(String output) {
        String path = read(output).path("migration_path").asString("").replace('\\', '/');
        return path.contains("/") ? Optional.of(path.substring(0, path.lastIndexOf('/'))) : Optional.empty();
    }

    @Override
    public String wanted() {
        return SNAPSHOT;
    }

    @Override
    public Optional<String> home(Head head) {
        return head.files().keySet().stream()
                .filter(path -> path.matches("[^/]+/migration\\.sql"))
                .map(path -> path.substring(0, path.indexOf('/') + 1) + SNAPSHOT)
                .max(String::compareTo);
    }

    @Override
    public String recipe(String home) {
        return "Run npx drizzle-kit generate --name " + NAME
                + " (to its questions the answer is \"create\"), see that its"
                + " migration.sql repeats Belay's migrations and nothing else, move its " + SNAPSHOT + " to " + home
                + ", and delete the rest of its folder.";
    }

    private static ObjectNode hint(JsonNode question) {
        boolean create = question.path("type").asString("").equals("rename_or_create");
        ObjectNode hint = JSON.objectNode();
        hint.put("type", create ? "create" : question.path("type").asString(""));
        hint.set("kind", question.path("kind"));
        hint.set("entity", question.path("entity"));
        return hint;
    }

    private static String status(String output) {
        return read(output).path("status").asString("");
    }

    /** Warnings may stand in front. */
    private static JsonNode read(String output) {
        int begin = output.indexOf('{');
        try {
            return begin < 0 ? JSON.objectNode() : JsonMapper.shared().readTree(output.substring(begin));
        } catch (JacksonException noJson) {
            return JSON.objectNode();
        }
    }
}
