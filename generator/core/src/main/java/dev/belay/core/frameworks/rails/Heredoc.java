package dev.belay.core.frameworks.rails;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text of several lines, which Ruby hands on byte for byte.
 *
 * <p>{@code <<~} takes the least indentation away from every line. The first line of a statement has none of its own,
 * so that what is taken away is exactly what is put in front here. The delimiter is quoted exactly when the text holds
 * what Ruby would interpolate or unescape. A blank at the end of a line, which editors and linters remove, and control
 * characters are written as escapes; then the delimiter stays bare and backslashes are doubled.
 *
 * @param text the text, without a line end at its end; its first line begins with neither blank nor tab
 */
record Heredoc(String text) {

    private static final Pattern INTERPRETED = Pattern.compile("#[{@$]|\\\\");
    private static final Pattern NEEDS_ESCAPES = Pattern.compile("[ \\t](?=\\n|\\z)|[\\p{Cntrl}&&[^\\n\\t]]");

    /** What opens it: {@code <<~PGSQL}. */
    String opening() {
        boolean quoted = !escaped() && INTERPRETED.matcher(text).find();
        return "<<~" + (quoted ? "'" + delimiter() + "'" : delimiter());
    }

    /** The lines that follow the one that opens it, the delimiter last. */
    List<String> lines() {
        String body = escaped() ? withEscapes() : text;
        List<String> lines = new ArrayList<>();
        body.lines().forEach(line -> lines.add(line.isEmpty() ? "" : "  " + line));
        lines.add(delimiter());
        return lines;
    }

    private boolean escaped() {
        return NEEDS_ESCAPES.matcher(text).find();
    }

    private String withEscapes() {
        String interpreted = INTERPRETED.matcher(text).replaceAll("\\\\$0");
        return NEEDS_ESCAPES
                .matcher(interpreted)
                .replaceAll(match -> "\\\\" + escape(match.group().charAt(0)));
    }

    private static String escape(char character) {
        return switch (character) {
            case ' ' -> "s";
            case '\t' -> "t";
            default -> String.format("u%04x", (int) character);
        };
    }

    /** PGSQL, or with more letters where a line of the text says that alone. */
    private String delimiter() {
        Set<String> lines = text.lines().map(String::strip).collect(Collectors.toSet());
        var delimiter = new StringBuilder("PGSQL");
        while (lines.contains(delimiter.toString())) {
            delimiter.append("_TEXT");
        }
        return delimiter.toString();
    }
}
