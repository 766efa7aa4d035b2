package dev.belay.core.sql;

import dev.belay.core.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be told of SQL text from its words alone: how many statements it is and how each begins. Words in strings,
 * function bodies and comments do not count.
 *
 * @param text one statement or several, with semicolons between them
 */
public record SqlStatement(String text) {

    /** The first word, in lower case; empty for a text of comments alone. */
    public Optional<String> firstWord() {
        return Lexer.tokens(text).stream()
                .filter(token -> !token.is(";"))
                .findFirst()
                .filter(token -> token.kind() == Kind.WORD)
                .map(Token::value);
    }

    /** The first words of one statement, in lower case; fewer where something else comes first. */
    public List<String> firstWords(int atMost) {
        return Lexer.tokens(text).stream()
                .limit(atMost)
                .takeWhile(token -> token.kind() == Kind.WORD)
                .map(Token::value)
                .toList();
    }

    /** How often the word occurs, in lower case and without quotes. */
    public int count(String word) {
        return (int)
                Lexer.tokens(text).stream().filter(token -> token.isWord(word)).count();
    }

    /** Whether a name occurs, in quotes or without. */
    public boolean names(String name) {
        return Lexer.tokens(text).stream()
                .anyMatch(token -> token.isName() && token.value().equals(name));
    }

    /** How many statements the text is; semicolons in parentheses end none. */
    public int statements() {
        int depth = 0;
        int statements = 0;
        boolean begun = false;
        for (Token token : Lexer.tokens(text)) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            boolean ends = token.is(";") && depth == 0;
            statements += !ends && !begun ? 1 : 0;
            begun = !ends;
        }
        return statements;
    }

    /** The text up to the end of its last word: without semicolons behind it, and without comments behind those. */
    public String withoutEnd() {
        List<Token> tokens = new ArrayList<>(Lexer.tokens(text));
        boolean ended = false;
        while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).is(";")) {
            tokens.remove(tokens.size() - 1);
            ended = true;
        }
        if (!ended || tokens.isEmpty()) {
            return text;
        }
        Token last = tokens.get(tokens.size() - 1);
        return text.substring(0, last.offset() + last.text().length());
    }

    /** Whether text behind this one would be part of a comment. */
    public boolean endsInLineComment() {
        return Lexer.endsInLineComment(text);
    }

    /**
     * The text moved to the right. A line that begins within a string or a quoted name stays where it is, since its
     * spaces would be part of the value; only the body of a DO block moves as a whole.
     *
     * @param margin the spaces put in front
     */
    public String indented(String margin) {
        return margin + moved(text, margin);
    }

    private static String moved(String sql, String margin) {
        List<Token> tokens = Lexer.tokens(sql);
        StringBuilder result = new StringBuilder();
        int written = 0;
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            if (token.text().indexOf('\n') >= 0) {
                result.append(moveLines(sql.substring(written, token.offset()), margin));
                result.append(isBlock(tokens, index) ? movedBody(token.text(), margin) : token.text());
                written = token.offset() + token.text().length();
            }
        }
        return result.append(moveLines(sql.substring(written), margin)).toString();
    }

    private static boolean isBlock(List<Token> tokens, int index) {
        return index > 0
                && tokens.get(index - 1).isWord("do")
                && tokens.get(index).text().startsWith("$");
    }

    private static String movedBody(String quoted, String margin) {
        int opening = quoted.indexOf('$', 1) + 1;
        int closing = quoted.length() - opening;
        return quoted.substring(0, opening)
                + moved(quoted.substring(opening, closing), margin)
                + quoted.substring(closing);
    }

    private static String moveLines(String text, String margin) {
        return text.replaceAll("\n(?!\n)", "\n" + margin);
    }
}
