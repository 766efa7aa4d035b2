package dev.belay.core.frameworks.knex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * SQL of several lines within JavaScript. It is moved to the right with the code around it, unless white space at the
 * beginning of a line could belong to a string or to the body of a function, which then would not be the same in every
 * database.
 */
final class SqlBlock {

    private static final Pattern DO_BLOCK = Pattern.compile("(?s)DO (\\$[a-z0-9_]*\\$)\\n(.*)\\n\\1");

    private static final Pattern DOLLAR_QUOTE =
            Pattern.compile("\\$(?:[^\\W\\d]\\w*)?\\$", Pattern.UNICODE_CHARACTER_CLASS);

    private SqlBlock() {}

    /** The lines of a call with that SQL as its argument. */
    static List<String> lines(int indent, String head, String sql, UnaryOperator<String> template) {
        return template(indent, head + "`", sql, template, "`);");
    }

    /** The lines of a call with that SQL as its last argument, each of which Prettier wants on lines of its own. */
    static List<String> lines(int indent, String head, String first, String sql, UnaryOperator<String> template) {
        String margin = " ".repeat(indent);
        List<String> lines = new ArrayList<>(List.of(margin + head, margin + "  " + first + ","));
        lines.addAll(template(indent + 2, "`", sql, template, "`,"));
        lines.add(margin + ");");
        return lines;
    }

    private static List<String> template(
            int indent, String begin, String sql, UnaryOperator<String> template, String end) {
        String margin = " ".repeat(indent);
        boolean moved = movable(sql);
        String left = moved ? margin + "  " : "";
        List<String> lines = new ArrayList<>(List.of(margin + begin));
        template.apply(sql)
                .lines()
                .map(line -> line.isEmpty() ? line : left + line)
                .forEach(lines::add);
        lines.add((moved ? margin : "") + end);
        return lines;
    }

    private static boolean movable(String sql) {
        Matcher block = DO_BLOCK.matcher(sql);
        return hasNoLongString(block.matches() ? block.group(2) : sql);
    }

    /**
     * Whether no string, name or comment goes over the end of a line. It says no to all that it would have to read more
     * closely: dollar quotes, escapes, both kinds of quotes in one line.
     */
    private static boolean hasNoLongString(String sql) {
        return Stream.of("$", "\\", "/*").noneMatch(sql::contains)
                && sql.lines().allMatch(SqlBlock::endsOutside);
    }

    private static boolean endsOutside(String line) {
        long strings = count(line, '\'');
        long names = count(line, '"');
        return (strings == 0 || names == 0) && strings % 2 == 0 && names % 2 == 0;
    }

    private static long count(String line, char quote) {
        return line.chars().filter(character -> character == quote).count();
    }
}
