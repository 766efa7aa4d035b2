package dev.belay.core.frameworks.prisma.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and strings of Prisma's schema language. */
final class Words {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private Words() {}

    /** A string in double quotes. */
    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }

    /** What a string in double quotes says. */
    static String unquoted(String string) {
        Matcher escapes = Pattern.compile("\\\\(.)").matcher(string.substring(1, string.length() - 1));
        return escapes.replaceAll(escape -> Matcher.quoteReplacement(
                switch (escape.group(1)) {
                    case "n" -> "\n";
                    case "r" -> "\r";
                    case "t" -> "\t";
                    default -> escape.group(1);
                }));
    }

    /** The name of the database as a name of the language, as {@code prisma db pull} would make one. */
    static String name(String databaseName) {
        if (NAME.matcher(databaseName).matches()) {
            return databaseName;
        }
        String cleaned = databaseName.replaceAll("[^A-Za-z0-9_]", "_").replaceAll("^[0-9_]+", "");
        return cleaned.isEmpty() ? "unnamed" : cleaned;
    }

    /** {@code placed_at} as {@code placedAt}. */
    static String camelCase(String databaseName) {
        String[] parts = name(databaseName).split("_+");
        return parts[0] + Arrays.stream(parts).skip(1).map(Words::capitalized).collect(Collectors.joining());
    }

    /** {@code order_items} as {@code OrderItems}. */
    static String pascalCase(String databaseName) {
        return capitalized(camelCase(databaseName));
    }

    static String capitalized(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String decapitalized(String word) {
        return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }
}
