package dev.belay.core.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        int start = text.length();
        boolean breaks = value.isContainer() && !value.isEmpty();
        if (flat(value, text, breaks ? start + LINE - column : Integer.MAX_VALUE)) {
            return;
        }
        text.setLength(start);
        if (value.isObject()) {
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

    /** Adds a value on one line; whether the text is shorter than that afterwards. It gives up where it is not. */
    private static boolean flat(JsonNode value, StringBuilder text, int limit) {
        if (value.isContainer()) {
            text.append(value.isObject() ? '{' : '[');
            String separator = "";
            for (Entry entry : value.isObject() ? members(value) : elements(value)) {
                text.append(separator).append(entry.label());
                if (!flat(entry.value(), text, limit)) {
                    return false;
                }
                separator = ", ";
            }
            text.append(value.isObject() ? '}' : ']');
        } else {
            text.append(value.isString() ? quoted(value.stringValue()) : JsonTree.plain(value));
        }
        return text.length() < limit;
    }

    private static String quoted(String text) {
        if (text.chars().allMatch(CanonicalJson::isPlain)) {
            return '"' + text + '"';
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> quoted.append(escaped(point)));
        return quoted.append('"').toString();
    }

    private static boolean isPlain(int unit) {
        return unit >= ' ' && unit != '"' && unit != '\\' && !Character.isSurrogate((char) unit);
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
