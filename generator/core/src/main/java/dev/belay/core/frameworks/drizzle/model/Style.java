package dev.belay.core.frameworks.drizzle.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file is written.
 *
 * @param quote the quotes of its strings
 * @param indent one step to the right
 * @param end what ends a statement
 * @param bigints the option that says how the application reads a bigint
 * @param snakeKeys whether columns keep the names of the database as keys
 * @param casing whether the names of the database are made of the keys by Drizzle
 * @param alwaysNamed whether a column names itself even where its key does already
 */
record Style(
        char quote, String indent, String end, String bigints, boolean snakeKeys, boolean casing, boolean alwaysNamed) {

    private static final Pattern INDENT = Pattern.compile("(?m)^([ \\t]+)[\\w\"'].*:");
    private static final Pattern BIGINT = Pattern.compile("bigint\\([^)]*mode:\\s*[\"'](\\w+)[\"']");
    private static final Pattern SNAKE_KEY = Pattern.compile("(?m)^\\s*[a-z]+_[a-z0-9_]+\\s*:\\s*[a-zA-Z]+\\(");
    private static final Pattern UNNAMED =
            Pattern.compile("(?m)^\\s*[a-z]+[A-Z]\\w*\\s*:\\s*(?!foreignKey|primaryKey)[a-zA-Z]+\\(\\s*(\\)|\\{)");
    private static final Pattern NAMED = Pattern.compile("(?m)^\\s*(\\w+)\\s*:\\s*[a-zA-Z]+\\(\\s*[\"'`]\\1[\"'`]");

    /** That of a text; as drizzle-kit writes it where the text does not show. */
    static Style of(String text) {
        Matcher indent = INDENT.matcher(text);
        Matcher bigint = BIGINT.matcher(text);
        char quote = count(text, '\'') > count(text, '"') ? '\'' : '"';
        boolean ended =
                text.isBlank() || text.contains(";\n") || text.stripTrailing().endsWith(";");
        return new Style(
                quote,
                indent.find() ? indent.group(1) : "\t",
                ended ? ";" : "",
                "{ mode: " + quote + (bigint.find() ? bigint.group(1) : "number") + quote + " }",
                SNAKE_KEY.matcher(text).find(),
                UNNAMED.matcher(text).find(),
                NAMED.matcher(text).find());
    }

    /** The key of a column. */
    String key(String column) {
        return snakeKeys ? column : Words.camelCase(column);
    }

    /** Whether a column under that key has to say its name. */
    boolean names(String key, String column) {
        return casing ? !Words.snakeCase(key).equals(column) : alwaysNamed || !key.equals(column);
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }
}
