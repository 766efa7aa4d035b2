package dev.belay.core.sql;

import dev.belay.core.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts SQL text into tokens by the rules of PostgreSQL 14 to 18 with {@code standard_conforming_strings} on. It never
 * fails: what PostgreSQL could not read becomes a token that says so.
 */
final class Lexer {

    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r\\f\\x0B]+");
    private static final Pattern LINE_COMMENT = Pattern.compile("--[^\\n\\r]*");
    private static final Pattern WORD =
            Pattern.compile("[A-Za-z_\\x{80}-\\x{10FFFF}][A-Za-z0-9_$\\x{80}-\\x{10FFFF}]*");
    private static final Pattern NUMBER = Pattern.compile(
            "0[xX][0-9A-Fa-f_]+|0[oO][0-7_]+|0[bB][01_]+|(?:[0-9][0-9_]*(?:\\.[0-9_]*)?|\\.[0-9][0-9_]*)(?:[eE][+-]?[0-9]+)?");
    private static final Pattern PARAMETER = Pattern.compile("\\$[0-9]+");
    private static final Pattern DOLLAR_QUOTE =
            Pattern.compile("\\$(?:[A-Za-z_\\x{80}-\\x{10FFFF}][A-Za-z0-9_\\x{80}-\\x{10FFFF}]*)?\\$");
    private static final Pattern PLAIN_STRING = Pattern.compile("(?:[uU]&|[bBxXnN])?'[^']*+(?:''[^']*+)*+'");
    private static final Pattern ESCAPE_STRING =
            Pattern.compile("[eE]'[^'\\\\]*+(?:(?:''|\\\\.)[^'\\\\]*+)*+'", Pattern.DOTALL);
    private static final Pattern QUOTED_IDENTIFIER = Pattern.compile("(?:[uU]&)?\"[^\"]*+(?:\"\"[^\"]*+)*+\"");
    private static final Pattern OPENING_QUOTE = Pattern.compile("(?:[uU]&|[eEbBxXnN])?'|(?:[uU]&)?\"");
    private static final Pattern UNICODE_ESCAPE =
            Pattern.compile("\\\\(?:([0-9A-Fa-f]{4})|\\+([0-9A-Fa-f]{6})|(\\\\))");
    private static final String OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private boolean endsInLineComment;

    private Lexer(String sql) {
        this.sql = sql;
    }

    /** The tokens of a text in order. */
    static List<Token> tokens(String sql) {
        return new Lexer(sql).run().tokens;
    }

    /** Whether text appended to this one would be part of a comment. */
    static boolean endsInLineComment(String sql) {
        return new Lexer(sql).run().endsInLineComment;
    }

    private Lexer run() {
        while (position < sql.length()) {
            if (!skipped()) {
                next();
            }
        }
        return this;
    }

    private boolean skipped() {
        if (begins(" \t\n\r\f\u000B") && skip(SPACE)) {
            return true;
        }
        if (begins("-") && skip(LINE_COMMENT)) {
            endsInLineComment = position == sql.length();
            return true;
        }
        return sql.startsWith("/*", position) && blockComment();
    }

    private boolean skip(Pattern pattern) {
        Matcher matcher = at(pattern);
        if (matcher.lookingAt()) {
            position = matcher.end();
            return true;
        }
        return false;
    }

    /** Block comments nest. */
    private boolean blockComment() {
        int start = position;
        int depth = 0;
        do {
            if (sql.startsWith("/*", position)) {
                depth++;
                position += 2;
            } else if (sql.startsWith("*/", position)) {
                depth--;
                position += 2;
            } else {
                position++;
            }
        } while (depth > 0 && position < sql.length());
        if (depth > 0) {
            broken(start, "a comment is not closed");
        }
        return true;
    }

    private void next() {
        boolean read = (begins("'\"eEuUbBxXnN") && quoted())
                || (begins("$") && (dollarQuote() || taken(PARAMETER, Kind.PARAMETER)))
                || taken(WORD, Kind.WORD)
                || (begins(".0123456789") && taken(NUMBER, Kind.NUMBER))
                || operator();
        if (!read) {
            punctuation();
        }
    }

    /** Whether the next character is one of these, which is asked before a pattern is. */
    private boolean begins(String characters) {
        return characters.indexOf(sql.charAt(position)) >= 0;
    }

    private boolean quoted() {
        return taken(ESCAPE_STRING, Kind.STRING)
                || taken(PLAIN_STRING, Kind.STRING)
                || taken(QUOTED_IDENTIFIER, Kind.QUOTED_IDENTIFIER)
                || openQuote();
    }

    private boolean taken(Pattern pattern, Kind kind) {
        Matcher matcher = at(pattern);
        if (!matcher.lookingAt()) {
            return false;
        }
        add(kind, matcher.end());
        return true;
    }

    private boolean openQuote() {
        if (!at(OPENING_QUOTE).lookingAt()) {
            return false;
        }
        int start = position;
        position = sql.length();
        broken(start, "a quote is not closed");
        return true;
    }

    private boolean dollarQuote() {
        Matcher opening = at(DOLLAR_QUOTE);
        if (!opening.lookingAt()) {
            return false;
        }
        int start = position;
        int end = sql.indexOf(opening.group(), opening.end());
        if (end < 0) {
            position = sql.length();
            broken(start, "a dollar quote is not closed");
        } else {
            add(Kind.STRING, end + opening.group().length());
        }
        return true;
    }

    /** A comment ends an operator, and {@code ::} is read as one. */
    private boolean operator() {
        if (sql.startsWith("::", position) || sql.startsWith(":=", position)) {
            add(Kind.OPERATOR, position + 2);
            return true;
        }
        int end = position;
        while (end < sql.length()
                && OPERATOR_CHARACTERS.indexOf(sql.charAt(end)) >= 0
                && !sql.startsWith("--", end)
                && !sql.startsWith("/*", end)) {
            end++;
        }
        if (end == position) {
            return false;
        }
        add(Kind.OPERATOR, end);
        return true;
    }

    private void punctuation() {
        int end = position + Character.charCount(sql.codePointAt(position));
        if ("()[],.;:".indexOf(sql.charAt(position)) >= 0) {
            add(Kind.PUNCTUATION, end);
        } else {
            int start = position;
            position = end;
            broken(start, "the character " + sql.substring(start, end) + " means nothing to PostgreSQL here");
        }
    }

    private Matcher at(Pattern pattern) {
        return pattern.matcher(sql).region(position, sql.length());
    }

    private void add(Kind kind, int end) {
        String text = sql.substring(position, end);
        tokens.add(new Token(kind, text, value(kind, text), position));
        position = end;
    }

    private void broken(int start, String why) {
        tokens.add(new Token(Kind.BROKEN, sql.substring(start, position), why, start));
    }

    private static String value(Kind kind, String text) {
        return switch (kind) {
            case WORD -> folded(text);
            case QUOTED_IDENTIFIER -> unquoted(text);
            default -> text;
        };
    }

    /** Only ASCII letters are folded, whatever the locale (every multi-byte encoding). */
    private static String folded(String word) {
        StringBuilder folded = new StringBuilder(word);
        for (int index = 0; index < folded.length(); index++) {
            char letter = folded.charAt(index);
            if (letter >= 'A' && letter <= 'Z') {
                folded.setCharAt(index, (char) (letter + 'a' - 'A'));
            }
        }
        return folded.toString();
    }

    private static String unquoted(String text) {
        int quote = text.indexOf('"');
        String name = text.substring(quote + 1, text.length() - 1).replace("\"\"", "\"");
        return quote == 0 ? name : withoutUnicodeEscapes(name);
    }

    private static String withoutUnicodeEscapes(String name) {
        return UNICODE_ESCAPE.matcher(name).replaceAll(match -> {
            String digits = match.group(1) == null ? match.group(2) : match.group(1);
            String letter = digits == null ? "\\" : escaped(Integer.parseInt(digits, 16));
            return Matcher.quoteReplacement(letter);
        });
    }

    private static String escaped(int codePoint) {
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "\uFFFD";
    }
}
