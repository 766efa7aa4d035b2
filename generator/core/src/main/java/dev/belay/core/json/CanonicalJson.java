package dev.belay.core.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The one text of a tree: keys in the order they were put, what fits into a line on one line, LF, one final newline.
 * Nothing of it depends on a library's version, a locale or a system.
 */
final class CanonicalJson {

    private static final int LINE = 100;

    private CanonicalJson() {}

    static String text(JsonNode root) {
        StringBuilder text = new StringBuilder();
        write(root, "", 0, text);
        return text.append('\n').toString();
    }

    /** Writes a value that begins so many columns into its line. */
    private static void write(JsonNode value, String indent, int column, StringBuilder text) {
        String flat = flat(value);
        if (!value.isContainer() || value.isEmpty() || column + flat.length() < LINE) {
            text.append(flat);
        } else if (value.isObject()) {
            block('{', members(value), '}', indent, text);
        } else {
            block('[', elements(value), ']', indent, text);
        }
    }

    /**
     * A line of a block.
     *
     * @param label the key with its colon; empty in an array
     * @param value the value
     */
    private record Entry(String label, JsonNode value) {}

    private static void block(char open, List<Entry> entries, char close, String indent, StringBuilder text) {
        String inner = indent + "  ";
        text.append(open);
        String separator = "\n";
        for (Entry entry : entries) {
            text.append(separator).append(inner).append(entry.label());
            write(entry.value(), inner, inner.length() + entry.label().length(), text);
            separator = ",\n";
        }
        text.append('\n').append(indent).append(close);
    }

    private static List<Entry> members(JsonNode object) {
        return object.properties().stream()
                .map(member -> new Entry(quoted(member.getKey()) + ": ", member.getValue()))
                .toList();
    }

    private static List<Entry> elements(JsonNode array) {
        List<Entry> entries = new ArrayList<>();
        array.forEach(element -> entries.add(new Entry("", element)));
        return entries;
    }

    private static String flat(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream().map(CanonicalJson::flat).collect(Collectors.joining(", ", "{", "}"));
        }
        if (value.isArray()) {
            return elements(value).stream()
                    .map(entry -> flat(entry.value()))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value.isString() ? quoted(value.stringValue()) : value.toString();
    }

    private static String flat(Map.Entry<String, JsonNode> member) {
        return quoted(member.getKey()) + ": " + flat(member.getValue());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> quoted.append(escaped(point)));
        return quoted.append('"').toString();
    }

    private static String escaped(int point) {
        return switch (point) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isPrintable(point) ? Character.toString(point) : String.format(Locale.ROOT, "\\u%04x", point);
        };
    }

    /** Half of a surrogate pair has no UTF-8. */
    private static boolean isPrintable(int point) {
        return point >= ' ' && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }
}
