package dev.belay.core.sql;

import java.util.ArrayList;
import java.util.List;

/** Cuts SQL text into its statements, for drivers that take one at a time. */
public final class SqlStatements {

    private final String sql;
    private final List<Token> tokens;
    private final List<String> statements = new ArrayList<>();

    private SqlStatements(String sql) {
        this.sql = sql;
        this.tokens = Lexer.tokens(sql);
    }

    /**
     * The statements of a text, without the semicolons behind them, comments included; comments behind the last one are
     * left out. A semicolon in a string, in parentheses (CREATE RULE), or between BEGIN ATOMIC and its END (PostgreSQL
     * 14) ends nothing.
     */
    public static List<String> of(String sql) {
        return new SqlStatements(sql).cut();
    }

    private List<String> cut() {
        int begin = 0;
        int depth = 0;
        int blocks = 0;
        boolean hasToken = false;
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            if (token.is(";") && depth == 0 && blocks == 0) {
                add(hasToken, begin, token.offset());
                begin = token.offset() + 1;
                hasToken = false;
            } else {
                hasToken = true;
                depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
                blocks += block(index, blocks);
            }
        }
        add(hasToken, begin, sql.length());
        return List.copyOf(statements);
    }

    /** Within a body of SQL standard syntax, CASE has an END as well. */
    private int block(int index, int open) {
        Token token = tokens.get(index);
        boolean atomic = token.isWord("begin")
                && index + 1 < tokens.size()
                && tokens.get(index + 1).isWord("atomic");
        if (atomic || open > 0 && token.isWord("case")) {
            return 1;
        }
        return open > 0 && token.isWord("end") ? -1 : 0;
    }

    private void add(boolean hasToken, int from, int to) {
        if (hasToken) {
            statements.add(sql.substring(from, to).strip());
        }
    }
}
