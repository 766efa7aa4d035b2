package dev.belay.core.frameworks.pgroll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * JSON as pgroll itself writes it: two spaces, every member on a line of its own. Unlike pgroll it leaves {@code <},
 * {@code >} and {@code &} as they are, since people read the SQL, and a list of plain values that fits on a line is on
 * one, as Prettier wants it; pgroll reads both.
 */
sealed interface Json permits Json.Members, Json.Elements, Json.Text, Json.Word {

    /** How long a line may be. */
    int WIDTH = 80;

    /** Writes the value; lines after the first begin with the indentation. */
    String written(String indentation);

    /** The value as a file. */
    default String file() {
        return written("") + "\n";
    }

    /** An object that has nothing yet. */
    static Members members() {
        return new Members(Map.of());
    }

    /** An array. */
    static Elements elements(List<? extends Json> values) {
        return new Elements(List.copyOf(values));
    }

    /** A string. */
    static Text text(String value) {
        return new Text(value);
    }

    /** {@code true} or {@code false}. */
    static Word flag(boolean value) {
        return new Word(String.valueOf(value));
    }

    /** {@code null}. */
    static Word nothing() {
        return new Word("null");
    }

    /**
     * An object.
     *
     * @param values its members in order
     */
    record Members(Map<String, Json> values) implements Json {

        /** The same object with one more member at its end. */
        Members with(String key, Json value) {
            Map<String, Json> more = new LinkedHashMap<>(values);
            more.put(key, value);
            return new Members(more);
        }

        /** The same object with one more string at its end. */
        Members with(String key, String value) {
            return with(key, text(value));
        }

        @Override
        public String written(String indentation) {
            List<String> lines = new ArrayList<>();
            for (var member : values.entrySet()) {
                boolean last = lines.size() == values.size() - 1;
                lines.add(member(member.getKey(), member.getValue(), indentation + "  ", last));
            }
            return block("{", lines, "}", indentation);
        }

        private static String member(String key, Json value, String indentation, boolean last) {
            String head = text(key).written("") + ": ";
            int room = WIDTH - indentation.length() - head.length() - (last ? 0 : 1);
            return head
                    + (value instanceof Elements elements
                            ? elements.onOneLine(room).orElseGet(() -> elements.written(indentation))
                            : value.written(indentation));
        }
    }

    /**
     * An array.
     *
     * @param values its elements in order
     */
    record Elements(List<Json> values) implements Json {

        /** The values on one line; empty where one of them has members, or the line would be too long. */
        private Optional<String> onOneLine(int room) {
            boolean plain = values.stream().allMatch(value -> value instanceof Text || value instanceof Word);
            String line = values.stream().map(value -> value.written("")).collect(Collectors.joining(", ", "[", "]"));
            return plain && line.codePointCount(0, line.length()) <= room ? Optional.of(line) : Optional.empty();
        }

        @Override
        public String written(String indentation) {
            List<String> lines = values.stream()
                    .map(value -> value.written(indentation + "  "))
                    .toList();
            return block("[", lines, "]", indentation);
        }
    }

    /**
     * A string.
     *
     * @param value what it says
     */
    record Text(String value) implements Json {

        @Override
        public String written(String indentation) {
            return value.codePoints().mapToObj(Text::escaped).collect(Collectors.joining("", "\"", "\""));
        }

        private static String escaped(int point) {
            return switch (point) {
                case '"' -> "\\\"";
                case '\\' -> "\\\\";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                case '\t' -> "\\t";
                default -> point < ' ' ? String.format(Locale.ROOT, "\\u%04x", point) : Character.toString(point);
            };
        }
    }

    /**
     * A word of JSON's own.
     *
     * @param word the word
     */
    record Word(String word) implements Json {

        @Override
        public String written(String indentation) {
            return word;
        }
    }

    private static String block(String open, List<String> lines, String close, String indentation) {
        String inner = "\n" + indentation + "  ";
        return lines.isEmpty()
                ? open + close
                : open + inner + String.join("," + inner, lines) + "\n" + indentation + close;
    }
}
