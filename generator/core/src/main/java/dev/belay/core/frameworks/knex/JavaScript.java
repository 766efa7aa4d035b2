package dev.belay.core.frameworks.knex;

import dev.belay.core.frameworks.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one place that writes JavaScript: constants, comments, and calls in the layout of Prettier's defaults. */
final class JavaScript {

    /** The longest line that Prettier leaves as it is. */
    static final int WIDTH = 80;

    private static final Pattern PLAIN_TEXT = Pattern.compile("[ !#-\\[\\]-~]*");
    private static final Pattern ONE_LINE_OF_ASCII = Pattern.compile("[ -~]*");
    /**
     * What ESLint takes for white space that nobody sees, and the carriage return, which a template makes a line feed.
     */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\r\\x0B\\f\\x85\\xA0\\u1680\\u180E\\u2000-\\u200B\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]");

    private JavaScript() {}

    /** Whether a text can stand between double quotes as it is. */
    static boolean isPlain(String text) {
        return PLAIN_TEXT.matcher(text).matches();
    }

    /** A string constant of a text that {@link #isPlain}. */
    static String string(String text) {
        if (!isPlain(text)) {
            throw new IllegalArgumentException(text + " cannot stand between double quotes.");
        }
        return '"' + text + '"';
    }

    /** A list of string constants. */
    static String strings(Collection<String> texts) {
        return texts.stream().map(JavaScript::string).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The source of a template that stands for the text, without its back quotes. */
    static String template(String text) {
        String escaped = text.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${");
        return UNSEEN.matcher(escaped)
                .replaceAll(match -> Matcher.quoteReplacement(
                        String.format("\\u%04x", (int) match.group().charAt(0))));
    }

    /**
     * A call with SQL in a template as its argument: on one line, on a line of its own, or, where it has several lines
     * or characters whose width nobody agrees on, as a block.
     *
     * @param indent how far the call stands to the right
     * @param head what stands before the back quote, for example {@code await trx.raw(}
     * @param sql one statement
     * @param template the source of the template for a text
     */
    static List<String> call(int indent, String head, String sql, UnaryOperator<String> template) {
        String margin = " ".repeat(indent);
        String line = margin + head + "`" + template.apply(sql) + "`);";
        if (!ONE_LINE_OF_ASCII.matcher(line).matches()) {
            return SqlBlock.lines(indent, head, sql, template);
        }
        return line.length() <= WIDTH
                ? List.of(line)
                : List.of(margin + head, margin + "  `" + template.apply(sql) + "`,", margin + ");");
    }

    /** A comment of one sentence, broken where it is too long for a line. */
    static List<String> comment(String sentence) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder("//");
        for (String word : Sentence.words(UNSEEN.matcher(sentence).replaceAll(" "))) {
            if (line.length() + 1 + word.length() > WIDTH && line.length() > 2) {
                lines.add(line.toString());
                line.setLength(2);
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A comment that keeps its lines: SQL for a person to run. */
    static List<String> commentedSql(String sql) {
        return sql.strip()
                .lines()
                .map(line -> ("//   " + UNSEEN.matcher(line).replaceAll(" ")).stripTrailing())
                .toList();
    }
}
