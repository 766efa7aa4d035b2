package dev.belay.core.frameworks.alembic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An expression of Python, laid out as black leaves it: on one line where it fits, otherwise one part a line with a
 * comma behind each.
 *
 * @param open what stands before the parts
 * @param parts the parts
 * @param close what stands behind them
 */
record Layout(String open, List<Layout> parts, String close) {

    private static final int INDENT = 4;

    /** Copies the parts. */
    Layout {
        parts = List.copyOf(parts);
    }

    /** A name or a number. */
    static Layout atom(String text) {
        return new Layout(text, List.of(), "");
    }

    /** A string. */
    static Layout string(String text) {
        return atom(PythonText.string(text));
    }

    /** A call. */
    static Layout call(String function, Layout... arguments) {
        return new Layout(function + "(", Arrays.asList(arguments), ")");
    }

    /** A call. */
    static Layout call(String function, List<Layout> arguments) {
        return new Layout(function + "(", arguments, ")");
    }

    /** A list of strings. */
    static Layout strings(Stream<String> texts) {
        return list(texts.map(Layout::string));
    }

    /** A list. */
    static Layout list(Stream<Layout> parts) {
        return new Layout("[", parts.toList(), "]");
    }

    /** This expression as an argument with a name. */
    Layout as(String keyword) {
        return new Layout(keyword + "=" + open, parts, close);
    }

    /** Whether it names something of that module. */
    boolean mentions(String module) {
        return open.matches("(\\w+=)?" + module + "\\..*") || parts.stream().anyMatch(part -> part.mentions(module));
    }

    /** The expression as a line, or as lines that keep its indentation. */
    String at(int indent) {
        return at(indent, 0);
    }

    private String at(int indent, int behind) {
        String line = line();
        if (parts.isEmpty() || indent + width(line) + behind <= PythonText.WIDTH) {
            return line;
        }
        int inner = indent + INDENT;
        boolean alone = parts.size() == 1 && parts.get(0).parts().isEmpty() && isAscii(line);
        return parts.stream()
                .map(part -> " ".repeat(inner) + (alone ? part.line() : part.at(inner, 1) + ","))
                .collect(Collectors.joining("\n", open + "\n", "\n" + " ".repeat(indent) + close));
    }

    /** The expression on one line, however long that is. */
    String line() {
        return parts.stream().map(Layout::line).collect(Collectors.joining(", ", open, close));
    }

    /** No character is wider than two columns; how wide one is depends on the version of Unicode. */
    private static int width(String line) {
        return line.codePoints().map(each -> each < 0x80 ? 1 : 2).sum();
    }

    private static boolean isAscii(String line) {
        return line.codePoints().allMatch(each -> each < 0x80);
    }
}
