package dev.belay.core.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts together a Markdown text: blocks with one blank line between, LF, one final newline. */
final class Markdown {

    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*<>|\\[\\]]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])");

    /** Statements of more lines hide the ones between which they stand. */
    private static final int FOLDED = 20;

    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        return block("#".repeat(level) + " " + title);
    }

    Markdown paragraph(String words) {
        return block(words);
    }

    Markdown list(List<String> items) {
        return items.isEmpty()
                ? this
                : block(items.stream().map(item -> "- " + item).collect(Collectors.joining("\n")));
    }

    Markdown numbered(List<String> items) {
        StringBuilder lines = new StringBuilder();
        for (int index = 0; index < items.size(); index++) {
            lines.append(index == 0 ? "" : "\n").append(index + 1).append(". ").append(items.get(index));
        }
        return items.isEmpty() ? this : block(lines.toString());
    }

    Markdown tasks(List<String> items) {
        return list(items.stream().map(item -> "[ ] " + item).toList());
    }

    Markdown table(List<String> header, List<List<String>> rows) {
        String line = "| " + header.stream().map(cell -> "---").collect(Collectors.joining(" | ")) + " |";
        String body = rows.stream().map(row -> "\n" + row(row)).collect(Collectors.joining());
        return rows.isEmpty() ? this : block(row(header) + "\n" + line + body);
    }

    /**
     * SQL, each statement with its semicolon, in a fence that its own backticks cannot close; folded away where it is
     * long.
     */
    Markdown sql(List<String> statements) {
        String body = statements.stream().map(Markdown::ended).collect(Collectors.joining("\n"));
        int longest = BACKTICKS
                .matcher(body)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        String block = fence + "sql\n" + body + "\n" + fence;
        long lines = body.lines().count();
        if (lines <= FOLDED) {
            return statements.isEmpty() ? this : block(block);
        }
        return block("<details><summary>" + lines + " lines of SQL</summary>")
                .block(block)
                .block("</details>");
    }

    /** Words of an author or a database, which Markdown must not take for its own. */
    static String escaped(String words) {
        return SPECIAL.matcher(words.replaceAll("\\s+", " ").strip()).replaceAll("\\\\$0");
    }

    static String code(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
    }

    String text() {
        return text.append('\n').toString();
    }

    private Markdown block(String words) {
        text.append(text.length() == 0 ? "" : "\n\n").append(words);
        return this;
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** A comment at the end of a line would swallow a semicolon that follows it. */
    private static String ended(String statement) {
        String body = statement.strip();
        String lastLine = body.substring(body.lastIndexOf('\n') + 1);
        return lastLine.contains("--") ? body + "\n;" : body + ";";
    }
}
