package dev.belay.core.frameworks.alembic;

import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.PostgresWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements that Alembic has no operation for, or none that means the same: one {@code op.execute} each. */
final class RawSql {

    private static final Pattern FIRST_WORDS =
            Pattern.compile("^(?:\\s|--[^\\n]*\\n)*([A-Za-z]+)(?:\\s+(?:OR\\s+REPLACE\\s+)?([A-Za-z]+))?");

    private final PostgresWriter writer;

    RawSql(PostgresWriter writer) {
        this.writer = writer;
    }

    /** The SQL of a statement; a constant it needs is named after what the statement is. */
    List<Operation> named(Ddl statement) {
        return writer.statements(statement).stream()
                .map(sql -> execute(kind(statement), sql))
                .toList();
    }

    /** The SQL of a statement; a constant it needs is named after the words that it begins with. */
    List<Operation> of(Ddl statement) {
        return writer.statements(statement).stream()
                .map(sql -> execute(firstWords(sql, kind(statement)), sql))
                .toList();
    }

    /** One statement; a constant it needs is named after the words that it begins with. */
    static Operation of(String sql) {
        return execute(firstWords(sql, "BLOCK"), sql);
    }

    private static Operation execute(String name, String sql) {
        String text = BoundText.of(sql);
        return constants -> Layout.call(
                "op.execute", text.indexOf('\n') < 0 ? Layout.string(text) : Layout.atom(constants.of(name, text)));
    }

    private static String kind(Ddl statement) {
        return statement
                .getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static String firstWords(String sql, String ofBlock) {
        Matcher words = FIRST_WORDS.matcher(sql);
        boolean found = words.find() && words.group(2) != null;
        return found ? (words.group(1) + "_" + words.group(2)).toUpperCase(Locale.ROOT) : ofBlock;
    }
}
