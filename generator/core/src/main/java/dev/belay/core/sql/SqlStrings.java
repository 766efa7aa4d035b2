package dev.belay.core.sql;

import dev.belay.dsl.values.SqlExpression;

/** What the string constants of an expression say. */
public final class SqlStrings {

    private SqlStrings() {}

    /** Whether one of them is the text, or an array that may have it as an element. */
    public static boolean say(SqlExpression expression, String text) {
        return Lexer.tokens(expression.text()).stream()
                .filter(token -> token.kind() == Token.Kind.STRING)
                .map(token -> content(token.text()))
                .anyMatch(content -> content.equals(text) || content.startsWith("{") && mayHold(content, text));
    }

    /** Whether an array as text may have the element; one that begins or ends otherwise counts, too. */
    public static boolean mayHold(String array, String element) {
        return array.contains(element.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    private static String content(String string) {
        if (string.startsWith("$")) {
            int tag = string.indexOf('$', 1) + 1;
            return string.substring(tag, string.length() - tag);
        }
        String plain =
                string.substring(string.indexOf('\'') + 1, string.length() - 1).replace("''", "'");
        return string.startsWith("E") || string.startsWith("e") ? plain.replaceAll("(?s)\\\\(.)", "$1") : plain;
    }
}
