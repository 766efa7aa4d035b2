package dev.belay.core.frameworks.drizzle;

import dev.belay.core.json.JsonTree;
import java.util.IdentityHashMap;
import java.util.Map;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;

/** JSON as drizzle-kit writes it: {@code JSON.stringify(value, null, 2)}, and a line end. */
final class JsonText {

    private static final String STEP = "  ";
    private static final String MARGIN = STEP.repeat(10);

    /**
     * How deep the tables of a snapshot stand, and the entries of a journal: most of them are there from one to the
     * next.
     */
    private static final int REPEATED = 2;

    private final StringBuilder text;
    private final Map<JsonNode, String> known;

    private JsonText(Map<JsonNode, String> known, int length) {
        this.known = known;
        this.text = new StringBuilder(length);
    }

    static String of(JsonNode value) {
        return of(value, new IdentityHashMap<>(), 0);
    }

    /**
     * The text of a value.
     *
     * @param known the texts of tables and entries that have been written before, by identity; gets those that are new
     * @param length how long it will be, as far as that is known
     */
    static String of(JsonNode value, Map<JsonNode, String> known, int length) {
        JsonText json = new JsonText(known, length);
        json.write(value, 0);
        return json.text.append('\n').toString();
    }

    private void write(JsonNode value, int depth) {
        if (value.isContainer() && !value.isEmpty()) {
            container(value, depth);
        } else if (value.isString()) {
            quote(value.asString());
        } else {
            text.append(JsonTree.plain(value));
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
            text.append(separator);
            indent(depth + 1);
            quote(member.getKey());
            text.append(": ");
            write(member.getValue(), depth + 1);
            separator = ",\n";
        }
        text.append('\n');
        indent(depth);
        text.append('}');
    }

    private void array(JsonNode array, int depth) {
        String separator = "[\n";
        for (JsonNode element : array) {
            text.append(separator);
            indent(depth + 1);
            write(element, depth + 1);
            separator = ",\n";
        }
        text.append('\n');
        indent(depth);
        text.append(']');
    }

    private void indent(int depth) {
        if (depth <= MARGIN.length() / STEP.length()) {
            text.append(MARGIN, 0, depth * STEP.length());
        } else {
            text.append(STEP.repeat(depth));
        }
    }

    private void quote(String word) {
        text.append('"');
        if (isPlain(word)) {
            text.append(word);
        } else {
            text.append(JsonStringEncoder.getInstance().quoteAsCharArray(word));
        }
        text.append('"');
    }

    /** Whether nothing in it needs an escape: so are most words of a snapshot, and there are tens of thousands. */
    private static boolean isPlain(String word) {
        for (int index = 0; index < word.length(); index++) {
            char character = word.charAt(index);
            if (character < ' ' || character == '"' || character == '\\') {
                return false;
            }
        }
        return true;
    }
}
