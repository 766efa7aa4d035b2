package dev.belay.core.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Whether every parenthesis and bracket of a text is closed by its own kind. */
final class Nesting {

    private Nesting() {}

    static Optional<String> defect(List<Token> tokens) {
        Deque<String> open = new ArrayDeque<>();
        for (Token token : tokens) {
            if (token.is("(")) {
                open.push(")");
            } else if (token.is("[")) {
                open.push("]");
            } else if (token.is(")") || token.is("]")) {
                if (open.isEmpty() || !open.pop().equals(token.text())) {
                    return Optional.of("closes a " + token.text() + " that nothing opened");
                }
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of("lacks a closing " + open.peek());
    }

    /** Whether what opens at that token closes at the last one, and not before. */
    static boolean closesAtEnd(List<Token> tokens, int opening) {
        int depth = 0;
        for (int index = opening; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            if (depth == 0) {
                return index == tokens.size() - 1;
            }
        }
        return false;
    }
}
