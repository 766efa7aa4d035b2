package dev.belay.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an author's expression may stand in the condition of a trigger. */
class ColumnOperandsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "total~total / 100.0~NEW.total / 100.0",
                "total~TOTAL::numeric(12, 2)~NEW.total::numeric(12, 2)",
                "Total~(\"Total\" * 100)::bigint~(NEW.\"Total\" * 100)::bigint",
                "email~lower(btrim(email, ' ''email'))~lower(btrim(NEW.email, ' ''email'))",
                "a~CASE a WHEN 'x' THEN 1 ELSE coalesce(a, '2')::int END~CASE NEW.a WHEN 'x' THEN 1 ELSE coalesce(NEW.a, '2')::int END",
                "a~a IS NOT NULL AND NOT a IN ('x', 'y')~NEW.a IS NOT NULL AND NOT NEW.a IN ('x', 'y')",
                "moment~moment AT TIME ZONE 'UTC'~NEW.moment AT TIME ZONE 'UTC'",
                "moment~extract(epoch from moment)~extract(epoch from NEW.moment)",
                "data~data ->> 'data'~NEW.data ->> 'data'",
                "text~text::text~NEW.text::text",
                "a~1~1",
                "total~orders.total / 100~none",
                "total~to_cents(total)~none",
                "total~\"lower\"(total)~none",
                "total~app.lower(total)~none",
                "total~total OPERATOR(app.+) 1~none",
                "total~total <-> 1~none",
                "total~(SELECT max(x) FROM y WHERE z = total)~none",
                "year~extract(year from year)~none",
                "days~make_interval(days => days)~none",
                "zone~zone AT TIME ZONE 'UTC'~NEW.zone AT TIME ZONE 'UTC'",
            })
    void writesAColumnAsThatOfARow(String column, String expression, String over) {
        assertThat(ColumnOperands.over(new SqlExpression(expression), List.of(Identifier.of(column)), "NEW")
                        .map(SqlExpression::text))
                .isEqualTo(Optional.ofNullable(over));
    }

    @Test
    void writesSeveralColumns() {
        assertThat(ColumnOperands.over(
                                new SqlExpression("first || coalesce(' ' || \"Last\", 'first')"),
                                List.of(Identifier.of("first"), Identifier.of("Last")),
                                "NEW")
                        .map(SqlExpression::text))
                .contains("NEW.first || coalesce(' ' || NEW.\"Last\", 'first')");
    }
}
