package dev.belay.core.sql;

/**
 * One piece of SQL text. White space and comments are no tokens.
 *
 * @param kind what it is
 * @param text the text as it stands
 * @param value for a word its folded name, for a quoted identifier its name, for a broken piece what is wrong with it,
 *     else the text
 * @param offset where it begins, from 0
 */
record Token(Kind kind, String text, String value, int offset) {

    enum Kind {
        /** A keyword or an identifier without quotes. */
        WORD,
        /** An identifier in double quotes. */
        QUOTED_IDENTIFIER,
        /** A string in any of PostgreSQL's notations. */
        STRING,
        /** A number. */
        NUMBER,
        /** {@code $1}. */
        PARAMETER,
        /** One operator, {@code ::} included. */
        OPERATOR,
        /** A parenthesis, a bracket, a comma, a dot, a colon or a semicolon. */
        PUNCTUATION,
        /** What PostgreSQL could not read. */
        BROKEN
    }

    boolean is(String punctuation) {
        return (kind == Kind.PUNCTUATION || kind == Kind.OPERATOR) && text.equals(punctuation);
    }

    boolean isWord(String folded) {
        return kind == Kind.WORD && value.equals(folded);
    }

    boolean isOperand() {
        return isName() || kind == Kind.STRING || kind == Kind.NUMBER;
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_IDENTIFIER;
    }
}
