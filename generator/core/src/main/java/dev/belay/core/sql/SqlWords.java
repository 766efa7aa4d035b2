package dev.belay.core.sql;

import dev.belay.core.sql.Token.Kind;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What can be told about an author's expression from its words alone. A column may be found that is not meant (a label
 * of the same name); one that is meant is never missed, but for whole-row references, which have their own question.
 */
public final class SqlWords {

    /** A name, IS and NULL. */
    private static final int NULL_TEST = 3;

    private static final String VOLATILE =
            "random random_normal clock_timestamp timeofday gen_random_uuid uuidv4 uuidv7"
                    + " uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 gen_random_bytes gen_salt nextval currval lastval"
                    + " setval setseed set_config txid_current txid_current_if_assigned pg_current_xact_id"
                    + " pg_current_xact_id_if_assigned pg_sleep pg_sleep_for pg_sleep_until pg_backend_pid pg_notify"
                    + " pg_advisory_lock pg_advisory_xact_lock pg_try_advisory_lock pg_try_advisory_xact_lock"
                    + " pg_current_wal_lsn query_to_xml table_to_xml dblink dblink_exec lo_create lo_import";
    private static final String STABLE = "now transaction_timestamp statement_timestamp age current_setting to_char"
            + " to_date to_timestamp to_number format concat concat_ws quote_literal quote_nullable to_json to_jsonb"
            + " row_to_json array_to_json json_build_object json_build_array jsonb_build_object jsonb_build_array"
            + " array_to_string to_regclass to_regtype txid_current_snapshot pg_current_snapshot inet_client_addr"
            + " inet_server_addr current_schemas has_table_privilege pg_typeof obj_description col_description"
            + " unaccent timezone_abbrevs pg_get_expr format_type current_database version";
    private static final String STABLE_KEYWORDS = "current_date current_time current_timestamp localtime"
            + " localtimestamp current_user session_user user current_role current_catalog current_schema system_user";

    private static final Set<String> VOLATILE_FUNCTIONS = Set.of(VOLATILE.split(" "));
    private static final Set<String> STABLE_FUNCTIONS = Set.of(STABLE.split(" "));
    private static final Set<String> STABLE_WORDS = Set.of(STABLE_KEYWORDS.split(" "));

    private SqlWords() {}

    /**
     * Which of these columns the expression names. Words in strings and comments, functions, types after a cast, and
     * keywords do not count; a column behind the name of a table does.
     *
     * @param expression the expression
     * @param columns the columns to look for
     * @return those it names, in the order given
     */
    public static List<Identifier> columnsNamed(SqlExpression expression, Collection<Identifier> columns) {
        List<Token> tokens = Lexer.tokens(expression.text());
        Set<String> named = new HashSet<>();
        for (int index = 0; index < tokens.size(); index++) {
            if (mayBeColumn(tokens, index)) {
                named.add(tokens.get(index).value());
            }
        }
        return columns.stream()
                .filter(column -> named.contains(column.value()))
                .distinct()
                .toList();
    }

    /**
     * The expression with one column named otherwise.
     *
     * @param expression the expression
     * @param from the column's name in it
     * @param to the name to write instead, quoted where it is not an ordinary lower-case word
     */
    public static SqlExpression renamed(SqlExpression expression, Identifier from, Identifier to) {
        List<Token> tokens = Lexer.tokens(expression.text());
        return rewritten(
                expression,
                tokens,
                to,
                index -> mayBeColumn(tokens, index) && tokens.get(index).value().equals(from.value()));
    }

    /** The expression with the name of a table before a dot written otherwise, as after the table was renamed. */
    public static SqlExpression requalified(SqlExpression expression, Identifier from, Identifier to) {
        List<Token> tokens = Lexer.tokens(expression.text());
        return rewritten(
                expression,
                tokens,
                to,
                index -> qualifies(tokens, index) && tokens.get(index).value().equals(from.value()));
    }

    private static boolean qualifies(List<Token> tokens, int index) {
        return tokens.get(index).isName()
                && index + 1 < tokens.size()
                && tokens.get(index + 1).is(".")
                && (index == 0 || !tokens.get(index - 1).is("."));
    }

    private static SqlExpression rewritten(
            SqlExpression expression, List<Token> tokens, Identifier to, IntPredicate concerned) {
        StringBuilder text = new StringBuilder();
        int written = 0;
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            if (concerned.test(index)) {
                text.append(expression.text(), written, token.offset()).append(asWritten(to));
                written = token.offset() + token.text().length();
            }
        }
        return new SqlExpression(
                text.append(expression.text().substring(written)).toString());
    }

    /** The name as SQL text, quoted where it is not an ordinary lower-case word, as {@code quote_ident} decides. */
    public static String asWritten(Identifier name) {
        boolean ordinary = name.value().matches("[a-z_][a-z0-9_]*") && !Keywords.needsQuotes(name.value());
        return ordinary ? name.value() : '"' + name.value().replace("\"", "\"\"") + '"';
    }

    /**
     * Whether the expression names the row of a table as a whole, as {@code to_jsonb(orders)} and {@code orders.*} do;
     * such an expression reads every column.
     */
    public static boolean namesWholeRow(SqlExpression expression, TableName table) {
        List<Token> tokens = Lexer.tokens(expression.text());
        for (int index = 0; index < tokens.size(); index++) {
            boolean named = tokens.get(index).isName()
                    && tokens.get(index).value().equals(table.name().value());
            if (named && (mayBeColumn(tokens, index) || starFollows(tokens, index))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Why the text cannot be one expression, as the second half of a sentence that begins with the place; empty where
     * nothing speaks against it. The rehearsal has the last word.
     */
    public static Optional<String> defect(SqlExpression expression) {
        List<Token> tokens = Lexer.tokens(expression.text());
        if (tokens.isEmpty()) {
            return Optional.of("holds comments alone; write the expression");
        }
        if (Lexer.endsInLineComment(expression.text())) {
            return Optional.of("ends in a -- comment, which would swallow what follows it; write /* ... */ instead");
        }
        return tokens.stream()
                .map(SqlWords::defect)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> placeholder(tokens))
                .or(() -> Nesting.defect(tokens));
    }

    /**
     * Whether the expression calls a function whose answer may change within one statement, as far as names tell:
     * PostgreSQL's own, and those of pgcrypto, uuid-ossp and dblink.
     */
    public static boolean callsVolatile(SqlExpression expression) {
        return calls(Lexer.tokens(expression.text()), VOLATILE_FUNCTIONS);
    }

    /**
     * Whether the expression calls a function whose answer depends on the session, its settings or the time of the
     * transaction, as far as names tell. A cast from or to timestamptz depends on TimeZone too and is not seen here.
     */
    public static boolean callsStable(SqlExpression expression) {
        List<Token> tokens = Lexer.tokens(expression.text());
        return calls(tokens, STABLE_FUNCTIONS)
                || tokens.stream().anyMatch(token -> token.kind() == Kind.WORD && STABLE_WORDS.contains(token.value()));
    }

    /**
     * Whether the expression can be an operand without parentheses around it: one name or constant, one call, or
     * something in parentheses of its own.
     */
    public static boolean standsAlone(SqlExpression expression) {
        List<Token> tokens = Lexer.tokens(expression.text());
        int index = 0;
        while (index + 1 < tokens.size()
                && tokens.get(index).isName()
                && tokens.get(index + 1).is(".")) {
            index += 2;
        }
        int left = tokens.size() - index;
        if (left == 1) {
            return tokens.get(index).isOperand();
        }
        if (left < 1) {
            return false;
        }
        boolean called = tokens.get(index).isName()
                && !Keywords.neverAColumn(tokens.get(index).value())
                && tokens.get(index + 1).is("(");
        return called
                ? Nesting.closesAtEnd(tokens, index + 1)
                : index == 0 && tokens.get(0).is("(") && Nesting.closesAtEnd(tokens, 0);
    }

    /**
     * Whether the expression asks of the column nothing but whether it is NULL, which means the same for every type.
     */
    public static boolean testsAloneForNull(SqlExpression expression, Identifier column) {
        List<Token> tokens = Lexer.tokens(expression.text());
        return IntStream.range(0, tokens.size())
                .filter(index -> tokens.get(index).value().equals(column.value()) && mayBeColumn(tokens, index))
                .allMatch(index -> nullTestFollows(tokens.subList(index + 1, tokens.size())));
    }

    /**
     * Whether the condition says at its beginning or its end that NULL in the column is enough: {@code a IS NULL OR ...}.
     * OR binds least of all, so that such an end decides whatever stands on the other side.
     */
    public static boolean acceptsNull(SqlExpression condition, Identifier column) {
        List<Token> tokens = Lexer.tokens(condition.text());
        int size = tokens.size();
        return size > NULL_TEST
                && (isNullTest(tokens.subList(0, NULL_TEST), column) && isOr(tokens.get(NULL_TEST))
                        || isOr(tokens.get(size - NULL_TEST - 1))
                                && isNullTest(tokens.subList(size - NULL_TEST, size), column));
    }

    private static boolean isNullTest(List<Token> tokens, Identifier column) {
        return tokens.get(0).value().equals(column.value())
                && mayBeColumn(tokens, 0)
                && nullTestFollows(tokens.subList(1, tokens.size()))
                && tokens.get(2).isWord("null");
    }

    private static boolean isOr(Token token) {
        return token.isWord("or");
    }

    private static boolean nullTestFollows(List<Token> rest) {
        List<String> words = rest.stream()
                .limit(3)
                .map(token -> token.isName() ? token.value() : "")
                .toList();
        return !words.isEmpty()
                && (Set.of("isnull", "notnull").contains(words.get(0))
                        || words.size() > 1 && words.subList(0, 2).equals(List.of("is", "null"))
                        || words.equals(List.of("is", "not", "null")));
    }

    /** The functions that the expression calls behind the name of a schema, as {@code schema.function}. */
    public static List<String> qualifiedCalls(SqlExpression expression) {
        List<Token> tokens = Lexer.tokens(expression.text());
        return IntStream.range(0, tokens.size() - 3)
                .filter(index -> qualifies(tokens, index)
                        && tokens.get(index + 2).isName()
                        && tokens.get(index + 3).is("("))
                .mapToObj(index ->
                        tokens.get(index).value() + "." + tokens.get(index + 2).value())
                .toList();
    }

    /** Whether the expression casts to that type. */
    public static boolean namesType(SqlExpression expression, Identifier type) {
        List<Token> tokens = Lexer.tokens(expression.text());
        return IntStream.range(0, tokens.size())
                .anyMatch(index -> tokens.get(index).isName()
                        && tokens.get(index).value().equals(type.value())
                        && isTypeOrLabel(tokens, index));
    }

    /** Whether the expression holds a query, which defaults, checks and indexes may not. */
    public static boolean holdsQuery(SqlExpression expression) {
        List<Token> tokens = Lexer.tokens(expression.text());
        return IntStream.range(1, tokens.size())
                .anyMatch(index -> tokens.get(index - 1).is("(")
                        && (tokens.get(index).isWord("select")
                                || tokens.get(index).isWord("values")
                                || tokens.get(index).isWord("with")));
    }

    private static boolean calls(List<Token> tokens, Set<String> functions) {
        for (int index = 0; index + 1 < tokens.size(); index++) {
            Token token = tokens.get(index);
            if (token.isName() && tokens.get(index + 1).is("(") && functions.contains(token.value())) {
                return true;
            }
        }
        return false;
    }

    static boolean mayBeColumn(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (!token.isName() || (token.kind() == Kind.WORD && Keywords.neverAColumn(token.value()))) {
            return false;
        }
        if (index + 1 < tokens.size()) {
            Token next = tokens.get(index + 1);
            if (next.is("(") || next.is(".") || (token.kind() == Kind.WORD && next.kind() == Kind.STRING)) {
                return false;
            }
        }
        return !isTypeOrLabel(tokens, index);
    }

    /** A name, schema included, behind {@code ::} or {@code AS}, and one behind the dot of {@code (row).field}. */
    private static boolean isTypeOrLabel(List<Token> tokens, int index) {
        int before = index - 1;
        while (before >= 1
                && tokens.get(before).is(".")
                && tokens.get(before - 1).isName()) {
            before -= 2;
        }
        if (before < 0) {
            return false;
        }
        Token previous = tokens.get(before);
        return previous.is("::") || previous.is(".") || previous.isWord("as");
    }

    private static boolean starFollows(List<Token> tokens, int index) {
        return index + 2 < tokens.size()
                && tokens.get(index + 1).is(".")
                && tokens.get(index + 2).is("*");
    }

    private static Optional<String> defect(Token token) {
        if (token.kind() == Kind.BROKEN) {
            return Optional.of("cannot be read: " + token.value());
        }
        if (token.kind() == Kind.PARAMETER) {
            return Optional.of("holds the placeholder " + token.text() + "; write the value itself");
        }
        if (token.is(";")) {
            return Optional.of("holds a semicolon; write one expression without it");
        }
        return Optional.empty();
    }

    /** {@code :name} outside of an array slice is a placeholder of some tool. */
    private static Optional<String> placeholder(List<Token> tokens) {
        int brackets = 0;
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            brackets += token.is("[") ? 1 : token.is("]") ? -1 : 0;
            if (token.is(":") && brackets == 0) {
                return Optional.of("holds a placeholder or a single colon; write the value itself");
            }
        }
        return Optional.empty();
    }
}
