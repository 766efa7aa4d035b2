package dev.belay.core.frameworks.drizzle.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and strings of TypeScript. */
final class Words {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    private static final Pattern STRING = Pattern.compile("([\"'`])((?:[^\\\\\n]|\\\\.)*)\\1");

    private Words() {}

    /** What a string says; empty for everything that is not one string. */
    static Optional<String> unquoted(String text) {
        Matcher string = STRING.matcher(text);
        boolean plain = string.matches() && !(string.group(1).equals("`") && text.contains("${"));
        return plain ? Optional.of(string.group(2).replaceAll("\\\\(.)", "$1")) : Optional.empty();
    }

    /** A string. */
    static String quoted(String text, char quote) {
        String escaped = text.replace("\\", "\\\\").replace(String.valueOf(quote), "\\" + quote);
        return quote + escaped.replace("\n", "\\n").replace("\r", "\\r") + quote;
    }

    /** SQL as Drizzle's template. */
    static String sql(String sql) {
        return "sql`" + sql.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${") + "`";
    }

    /** A key of an object: a name, or a string where it is none. */
    static String key(String name, char quote) {
        return NAME.matcher(name).matches() ? name : quoted(name, quote);
    }

    /** How a property of an object is asked for. */
    static String property(String object, String name, char quote) {
        return NAME.matcher(name).matches() ? object + "." + name : object + "[" + quoted(name, quote) + "]";
    }

    /** A name of the database as a name of TypeScript, in camel case. */
    static String camelCase(String databaseName) {
        String[] parts = databaseName
                .replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("^_+|_+$", "")
                .split("_");
        String name = parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining());
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }

    /** A name in camel case as Drizzle's option {@code casing: "snake_case"} spells it. */
    static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
