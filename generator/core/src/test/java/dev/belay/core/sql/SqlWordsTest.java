package dev.belay.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of an expression tell. */
class SqlWordsTest {

    private static final List<Identifier> COLUMNS =
            names("total", "Total", "say \"hi\"", "prix €", "order", "lower", "text", "émile", "a", "b$1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "total / 100.0~total",
                "TOTAL + \"Total\"~total,Total",
                "\"say \"\"hi\"\"\" || \"prix €\"~say \"hi\",prix €",
                "order~none",
                "\"order\"~order",
                "lower(a)~a",
                "'total' || E'it\\'s total' || $$total$$ || $q$ total $q$~none",
                "a /* total /* nested */ total */ + 1 -- total~a",
                "orders.total~total",
                "sales.orders.\"Total\"~Total",
                "a::text~a",
                "a::pg_catalog.text~a",
                "CAST(a AS text)~a",
                "text '5' || a~a",
                "(a).total~a",
                "U&\"t\\006Ftal\"~total",
                "U&'total' || B'01' || x'1F'~none",
                "Émile + émile~émile",
                "b$1 + 1~b$1",
                "a<-total~total,a",
                "a[1:2]~a",
                "a->>'total'~a",
            })
    void findsTheColumnsThatAnExpressionNames(String sql, String found) {
        List<Identifier> expected = found == null ? List.of() : names(found.split(","));
        assertThat(SqlWords.columnsNamed(new SqlExpression(sql), COLUMNS)).isEqualTo(expected);
    }

    @Test
    void tellsAConditionThatNullIsEnoughFor() {
        Identifier total = Identifier.of("total");
        assertThat(List.of(
                        "total IS NULL OR other > 0",
                        "Total is null or other > 0 AND kept IS NOT NULL",
                        "num_nulls(other) = 0 OR \"total\" IS NULL"))
                .allMatch(text -> SqlWords.acceptsNull(new SqlExpression(text), total));
        assertThat(List.of(
                        "total IS NOT NULL OR other > 0",
                        "total IS NULL AND other > 0",
                        "(total IS NULL OR other > 0) AND kept IS NOT NULL",
                        "NOT (other > 0 OR total IS NULL)",
                        "other IS NULL OR other > 0",
                        "\"Total\" IS NULL OR other > 0",
                        "total IS NULL",
                        "t.total IS NULL OR false"))
                .noneMatch(text -> SqlWords.acceptsNull(new SqlExpression(text), total));
    }

    @Test
    void keepsTheOrderItWasGiven() {
        assertThat(SqlWords.columnsNamed(new SqlExpression("a + total"), names("total", "a")))
                .isEqualTo(names("total", "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'open",
                "\"open",
                "$$open",
                "$a$ open $b$",
                "/* open",
                "/* /* */",
                "(a",
                "a)",
                "(a]",
                "a[1",
                "a; b",
                "a;",
                "$1",
                ":name",
                "a = :name",
                "${a}",
                "{{ a }}",
                "a -- end",
                "-- alone",
                "/* alone */",
                "E'\\'",
                "a \\ b"
            })
    void seesWhatCannotBeOneExpression(String sql) {
        assertThat(SqlWords.defect(new SqlExpression(sql))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "(a + b) * 2",
                "a ? 'key'",
                "a[1:2]",
                "a::text",
                "'it''s; (' || \"a)\"",
                "E'\\''",
                "$$;($$",
                "a -- why\n + b",
                "a /* ; */ + 1",
                "a @> '{\"x\": 1}'::jsonb",
                "1e-5 + .5 + 5. + 0x1F",
                "'a' 'b'"
            })
    void acceptsExpressions(String sql) {
        assertThat(SqlWords.defect(new SqlExpression(sql))).isEmpty();
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(SqlWords.defect(new SqlExpression("total / $1")))
                .hasValue("holds the placeholder $1; write the value itself");
        assertThat(SqlWords.defect(new SqlExpression("(total"))).hasValue("lacks a closing )");
        assertThat(SqlWords.defect(new SqlExpression("'it's'"))).hasValue("cannot be read: a quote is not closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gen_random_uuid()", "RANDOM()", "pg_catalog.nextval('s')", "a + clock_timestamp ()"})
    void knowsVolatileFunctions(String sql) {
        assertThat(SqlWords.callsVolatile(new SqlExpression(sql))).isTrue();
        assertThat(SqlWords.callsStable(new SqlExpression(sql))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"now()", "current_timestamp", "CURRENT_DATE - a", "to_char(a, 'YYYY')"})
    void knowsStableFunctions(String sql) {
        assertThat(SqlWords.callsStable(new SqlExpression(sql))).isTrue();
        assertThat(SqlWords.callsVolatile(new SqlExpression(sql))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower(a)", "'now()'", "\"random\" + 1", "random", "\"current_date\""})
    void takesNothingElseForOne(String sql) {
        assertThat(SqlWords.callsVolatile(new SqlExpression(sql))).isFalse();
        assertThat(SqlWords.callsStable(new SqlExpression(sql))).isFalse();
    }

    @Test
    void readsLongStrings() {
        String sql = "'" + "it''s".repeat(100_000) + "' || E'" + "\\'".repeat(100_000) + "' || total";
        assertThat(SqlWords.columnsNamed(new SqlExpression(sql), COLUMNS)).isEqualTo(names("total"));
    }

    @Test
    void followsATableToItsOtherName() {
        SqlExpression expression =
                new SqlExpression("lines.price * \"lines\" . lines || 'lines.' || s.lines.x + lines");
        assertThat(SqlWords.requalified(expression, Identifier.of("lines"), Identifier.of("Order lines"))
                        .text())
                .isEqualTo("\"Order lines\".price * \"Order lines\" . lines || 'lines.' || s.lines.x + lines");
    }

    @Test
    void seesWholeRows() {
        TableName orders = TableName.of("orders");
        assertThat(SqlWords.namesWholeRow(new SqlExpression("to_jsonb(orders)"), orders))
                .isTrue();
        assertThat(SqlWords.namesWholeRow(new SqlExpression("row_to_json((SELECT orders.*))"), orders))
                .isTrue();
        assertThat(SqlWords.namesWholeRow(new SqlExpression("orders.total"), orders))
                .isFalse();
    }

    private static List<Identifier> names(String... names) {
        return Arrays.stream(names).map(Identifier::of).toList();
    }
}
