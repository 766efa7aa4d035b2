package dev.belay.core.frameworks.drizzle;

import dev.belay.core.json.JsonTree;
import java.util.IdentityHashMap;
import java.util.Map;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;

/** JSON as drizzle-kit writes it: {@code JSON.stringify(value, null, 2)}, and a line end. */
final class JsonText {

    private static final String STEP = "  ";

    /** How deep the tables of a snapshot stand, and the entries of a journal: most of them are there from one to the next. */
    private static final int REPEATED = 2;

    private final StringBuilder text = new StringBuilder();
    private final Map<JsonNode, String> known;

    private JsonText(Map<JsonNode, String> known) {
        this.known = known;
    }

    static String of(JsonNode value) {
        return of(value, new IdentityHashMap<>());
    }

    /**
     * The text of a value.
     *
     * @param known the texts of tables and entries that have been written before, by identity; gets those that are new
     */
    static String of(JsonNode value, Map<JsonNode, String> known) {
        JsonText json = new JsonText(known);
        json.write(value, 0);
        return json.text.append('\n').toString();
    }

    private void write(JsonNode value, int depth) {
        if (value.isContainer() && !value.isEmpty()) {
            container(value, depth);
        } else {
            text.append(scalar(value));
        }
    }

    private void container(JsonNode value, int depth) {
        String before = depth == REPEATED ? known.get(value) : null;
        if (before != null) {
            text.append(before);
            return;
        }
        int start = text.length();
        if (value.isObject()) {
            object(value, depth);
        } else {
            array(value, depth);
        }
        if (depth == REPEATED) {
            known.put(value, text.substring(start));
        }
    }

    private void object(JsonNode object, int depth) {
        String separator = "{\n";
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            text.append(separator).append(STEP.repeat(depth + 1));
            text.append(quoted(member.getKey())).append(": ");
            write(member.getValue(), depth + 1);
            separator = ",\n";
        }
        text.append('\n').append(STEP.repeat(depth)).append('}');
    }

    private void array(JsonNode array, int depth) {
        String separator = "[\n";
        for (JsonNode element : array) {
            text.append(separator).append(STEP.repeat(depth + 1));
            write(element, depth + 1);
            separator = ",\n";
        }
        text.append('\n').append(STEP.repeat(depth)).append(']');
    }

    private static String scalar(JsonNode value) {
        return value.isString() ? quoted(value.asString()) : JsonTree.plain(value);
    }

    private static String quoted(String word) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(word)) + '"';
    }
}
