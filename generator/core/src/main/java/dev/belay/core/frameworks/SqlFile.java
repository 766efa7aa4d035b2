package dev.belay.core.frameworks;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a file of SQL for tools that read SQL: comments at the head, then statements, each ended by a semicolon, with
 * a blank line between, LF at the end of every line.
 */
public final class SqlFile {

    private static final int WIDTH = 110;

    private final List<String> head = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();

    /** Adds a comment of one sentence, broken where it is too long for a line. */
    public SqlFile comment(String sentence) {
        var line = new StringBuilder("--");
        for (String word : Sentence.words(sentence)) {
            if (line.length() + 1 + word.length() > WIDTH && line.length() > 2) {
                head.add(line.toString());
                line.setLength(2);
            }
            line.append(' ').append(word);
        }
        head.add(line.toString());
        return this;
    }

    /** Adds comments, one for each sentence. */
    public SqlFile comments(List<String> sentences) {
        sentences.forEach(this::comment);
        return this;
    }

    /** Adds a comment that keeps its lines: SQL for a person to run. */
    public SqlFile commentedSql(String sql) {
        sql.strip().lines().forEach(line -> head.add(("--   " + line).stripTrailing()));
        return this;
    }

    /** Adds a statement that has no semicolon at its end. */
    public SqlFile statement(String sql) {
        String body = sql.strip();
        String lastLine = body.substring(body.lastIndexOf('\n') + 1);
        statements.add(lastLine.contains("--") ? body + "\n;" : body + ";");
        return this;
    }

    /** Adds statements. */
    public SqlFile statements(List<String> sql) {
        sql.forEach(this::statement);
        return this;
    }

    /** The whole file. */
    public String text() {
        List<String> paragraphs = new ArrayList<>();
        if (!head.isEmpty()) {
            paragraphs.add(String.join("\n", head));
        }
        paragraphs.addAll(statements);
        return String.join("\n\n", paragraphs) + "\n";
    }
}
