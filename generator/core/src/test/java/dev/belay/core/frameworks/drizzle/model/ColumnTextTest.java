package dev.belay.core.frameworks.drizzle.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.json.TypeReader;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types that Drizzle has a function for, and those that it has none for. */
final class ColumnTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            interval                  | interval()
            interval(3)               | interval({ precision: 3 })
            interval year to month    | interval({ fields: "year to month" })
            interval day to second(3) | interval({ fields: "day to second", precision: 3 })
            interval second[]         | interval({ fields: "second" }).array()
            timetz(3)                 | time({ precision: 3, withTimezone: true })
            """)
    void saysATypeByAFunction(String type, String call) {
        assertThat(text(type)).contains(call);
    }

    /** Drizzle reads a precision of 0 as none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "interval(0)",
                "interval second(0)",
                "name",
                "\"char\"",
                "bpchar",
                "xid8",
                "tid",
                "pg_snapshot",
                "regproc",
                "refcursor"
            })
    void hasNoFunctionForTheRest(String type) {
        assertThat(text(type)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            integer  | serial()
            smallint | smallserial()
            bigint   | bigserial({ mode: "number" })
            text     | text().default(sql`nextval('s')`)
            """)
    void saysASerialByItsFunction(String type, String call) {
        assertThat(text(ColumnDefinition.of(Identifier.of("c"), TypeReader.read(type))
                        .withDefault(Optional.of(new SqlExpression("nextval('s')")))))
                .contains(call);
    }

    private static Optional<String> text(String type) {
        return text(ColumnDefinition.of(Identifier.of("c"), TypeReader.read(type)));
    }

    private static Optional<String> text(ColumnDefinition column) {
        return ColumnText.of(column, false, Style.of(""), unknown -> Optional.empty())
                .map(text -> text.text(Optional.empty()));
    }
}
