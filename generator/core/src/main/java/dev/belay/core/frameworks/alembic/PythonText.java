package dev.belay.core.frameworks.alembic;

import dev.belay.core.frameworks.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one place that writes literals of Python, in the notation that black leaves as it is. */
final class PythonText {

    /** The length of a line that black allows. */
    static final int WIDTH = 88;

    private static final String TRIPLE_QUOTE = "\"\"\"";

    private PythonText() {}

    /** A string on one line; in single quotes exactly where that takes fewer backslashes. */
    static String string(String text) {
        char quote = count(text, '"') > count(text, '\'') ? '\'' : '"';
        return quote + escaped(text, quote) + quote;
    }

    /** A string that keeps its lines, with a line end at either side. */
    static String block(String text) {
        boolean plain = !text.contains(TRIPLE_QUOTE)
                && text.codePoints().allMatch(each -> each == '\n' || each == '\t' || isPrintable(each));
        if (plain) {
            return (text.indexOf('\\') < 0 ? "" : "r") + TRIPLE_QUOTE + "\n" + text + "\n" + TRIPLE_QUOTE;
        }
        return Stream.of(text.split("\n", -1))
                .map(line -> escaped(line, '"'))
                .collect(Collectors.joining("\n", TRIPLE_QUOTE + "\n", "\n" + TRIPLE_QUOTE));
    }

    /** Text within a docstring. */
    static String documentation(String text) {
        var printable = new StringBuilder();
        text.codePoints().forEach(each -> printable.appendCodePoint(isPrintable(each) || each == '\n' ? each : ' '));
        return printable.toString().replace("\\", "\\\\").replace(TRIPLE_QUOTE, "\\\"\\\"\\\"");
    }

    /** The lines of a sentence that is too long for one. */
    static List<String> wrapped(String sentence, int width) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : Sentence.words(sentence)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String escaped(String text, char quote) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(character -> escaped.append(escaped(character, quote)));
        return escaped.toString();
    }

    private static String escaped(int character, char quote) {
        if (character == '\\' || character == quote) {
            return "\\" + (char) character;
        }
        if (isPrintable(character)) {
            return Character.toString(character);
        }
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, character < 0x10000 ? "\\u%04x" : "\\U%08x", character);
        };
    }

    /** Neither a control character nor one that no reader sees. */
    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static long count(String text, char character) {
        return text.chars().filter(each -> each == character).count();
    }
}
