package dev.belay.core.json;

import java.util.Locale;
import java.util.Map;
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
            object(value, indent, text);
        } else {
            array(value, indent, text);
        }
    }

    private static void object(JsonNode object, String indent, StringBuilder text) {
        String inner = indent + "  ";
        String separator = "{\n";
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            text.append(separator);
            int start = text.length();
            label(member.getKey(), text.append(inner));
            write(member.getValue(), inner, text.length() - start, text);
            separator = ",\n";
        }
        text.append('\n').append(indent).append('}');
    }

    private static void array(JsonNode array, String indent, StringBuilder text) {
        String inner = indent + "  ";
        String separator = "[\n";
        for (JsonNode element : array) {
            text.append(separator).append(inner);
            write(element, inner, inner.length(), text);
            separator = ",\n";
        }
        text.append('\n').append(indent).append(']');
    }

    private static void label(String key, StringBuilder text) {
        quote(key, text);
        text.append(": ");
    }

    /** Adds a value on one line; whether the text is shorter than that afterwards. It gives up where it is not. */
    private static boolean flat(JsonNode value, StringBuilder text, int limit) {
        if (value.isObject()) {
            return flatObject(value, text, limit);
        }
        if (value.isArray()) {
            return flatArray(value, text, limit);
        }
        if (value.isString()) {
            quote(value.stringValue(), text);
        } else {
            text.append(JsonTree.plain(value));
        }
        return text.length() < limit;
    }

    private static boolean flatObject(JsonNode object, StringBuilder text, int limit) {
        text.append('{');
        String separator = "";
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            label(member.getKey(), text.append(separator));
            if (!flat(member.getValue(), text, limit)) {
                return false;
            }
            separator = ", ";
        }
        return text.append('}').length() < limit;
    }

    private static boolean flatArray(JsonNode array, StringBuilder text, int limit) {
        text.append('[');
        String separator = "";
        for (JsonNode element : array) {
            if (!flat(element, text.append(separator), limit)) {
                return false;
            }
            separator = ", ";
        }
        return text.append(']').length() < limit;
    }

    private static void quote(String word, StringBuilder text) {
        text.append('"');
        if (isPlain(word)) {
            text.append(word);
        } else {
            word.codePoints().forEach(point -> text.append(escaped(point)));
        }
        text.append('"');
    }

    /** A loop and no stream: a manifest has a hundred thousand words, and the just-in-time compiler minds, too. */
    private static boolean isPlain(String word) {
        for (int index = 0; index < word.length(); index++) {
            char unit = word.charAt(index);
            if (unit < ' ' || unit == '"' || unit == '\\' || Character.isSurrogate(unit)) {
                return false;
            }
        }
        return true;
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
