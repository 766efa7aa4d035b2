package dev.belay.core.sql;

import dev.belay.core.sql.Token.Kind;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An author's expression over columns, written over one row variable instead: {@code lower(email)} becomes
 * {@code lower(NEW.email)}. The condition of a trigger wants it so, since it may hold no query that gives the column
 * its name.
 *
 * <p>It is done only where nothing can be mistaken. A condition runs under the settings of whoever writes, not under
 * those of the trigger's function, so an expression has to mean the same under any of them: it may call no function
 * but PostgreSQL's own, because one that somebody wrote may look things up in the search path.
 */
public final class ColumnOperands {

    private static final Set<String> FUNCTIONS =
            Set.of(("abs ascii array_append array_cat array_length array_position array_remove array_replace bit_length"
                            + " bool btrim cardinality cbrt ceil ceiling char_length character_length chr convert_from"
                            + " convert_to date date_part date_trunc decode degrees div encode exp family float4 float8"
                            + " floor host initcap int2 int4 int8 isfinite jsonb_array_length jsonb_extract_path"
                            + " jsonb_extract_path_text jsonb_strip_nulls jsonb_typeof justify_days justify_hours"
                            + " justify_interval length ln log log10 lower lpad ltrim make_date make_interval make_time"
                            + " make_timestamp masklen md5 mod num_nonnulls num_nulls octet_length parse_ident pi power radians regexp_count"
                            + " regexp_instr regexp_like regexp_match regexp_replace regexp_substr repeat replace reverse"
                            + " round rpad rtrim scale sha224 sha256 sha384 sha512 sign split_part sqrt starts_with"
                            + " string_to_array strpos substr text timestamptz timezone to_hex translate trim_scale trunc"
                            + " upper uuid")
                    .split(" "));

    private static final Set<String> OPERATORS = Set.of(
            "+ - * / % ^ || :: = <> != < > <= >= ~ ~* !~ !~* & | # << >> -> ->> #> #>> @> <@ ? |/ ||/ @".split(" "));

    private static final Set<String> WORDS_BEFORE = Set.of(
            "and", "or", "not", "case", "when", "then", "else", "from", "for", "in", "like", "ilike", "between",
            "placing");

    private static final Set<String> WORDS_AFTER = Set.of(
            "and", "or", "is", "in", "not", "like", "ilike", "between", "when", "then", "else", "end", "at", "collate",
            "isnull", "notnull");

    private ColumnOperands() {}

    /**
     * The expression over a row variable; empty where it cannot be told what every word of it means.
     *
     * @param expression the expression
     * @param columns the columns it names
     * @param row the row variable
     */
    public static Optional<SqlExpression> over(SqlExpression expression, List<Identifier> columns, String row) {
        List<Token> tokens = Lexer.tokens(expression.text());
        if (SqlWords.holdsQuery(expression) || !means(tokens)) {
            return Optional.empty();
        }
        String text = expression.text();
        StringBuilder over = new StringBuilder();
        int written = 0;
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            Optional<Identifier> column = columns.stream()
                    .filter(each -> token.isName() && each.value().equals(token.value()))
                    .findFirst();
            if (column.isEmpty() || !SqlWords.mayBeColumn(tokens, index)) {
                continue;
            }
            if (!isOperand(tokens, index)) {
                return Optional.empty();
            }
            over.append(text, written, token.offset()).append(row).append('.').append(SqlWords.asWritten(column.get()));
            written = token.offset() + token.text().length();
        }
        return Optional.of(
                new SqlExpression(over.append(text.substring(written)).toString()));
    }

    private static boolean means(List<Token> tokens) {
        return IntStream.range(0, tokens.size()).allMatch(index -> meansTheSameEverywhere(tokens, index));
    }

    private static boolean meansTheSameEverywhere(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (token.kind() == Kind.OPERATOR) {
            return OPERATORS.contains(token.text());
        }
        boolean called = token.isName()
                && index + 1 < tokens.size()
                && tokens.get(index + 1).is("(");
        return !called || isOwn(tokens, index);
    }

    /** A function, a type with a modifier, or a word of the grammar that PostgreSQL knows by itself. */
    private static boolean isOwn(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        boolean qualified = index > 0 && tokens.get(index - 1).is(".");
        if (token.kind() == Kind.QUOTED_IDENTIFIER || qualified) {
            return false;
        }
        return FUNCTIONS.contains(token.value()) || Keywords.needsQuotes(token.value());
    }

    /** Where an operand stands: a word of the grammar that is spelled like the column does not stand there. */
    private static boolean isOperand(List<Token> tokens, int index) {
        boolean begins = index == 0 || opens(tokens.get(index - 1));
        return begins && (index + 1 == tokens.size() || closes(tokens.get(index + 1)));
    }

    private static boolean opens(Token before) {
        return before.is("(")
                || before.is("[")
                || before.is(",")
                || (before.kind() == Kind.OPERATOR && !before.is("::"))
                || (before.kind() == Kind.WORD && WORDS_BEFORE.contains(before.value()));
    }

    private static boolean closes(Token after) {
        return after.is(")")
                || after.is("]")
                || after.is("[")
                || after.is(",")
                || after.kind() == Kind.OPERATOR
                || (after.kind() == Kind.WORD && WORDS_AFTER.contains(after.value()));
    }
}
