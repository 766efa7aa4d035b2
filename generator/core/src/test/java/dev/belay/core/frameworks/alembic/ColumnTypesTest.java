package dev.belay.core.frameworks.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.json.TypeReader;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types that SQLAlchemy can say, and those that stay SQL. */
final class ColumnTypesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            interval                  | postgresql.INTERVAL()
            interval(0)               | postgresql.INTERVAL(precision=0)
            interval year to month    | postgresql.INTERVAL(fields="YEAR TO MONTH")
            interval day to second(3) | postgresql.INTERVAL(fields="DAY TO SECOND", precision=3)
            timetz(3)                 | postgresql.TIME(timezone=True, precision=3)
            """)
    void saysATypeInTheWordsOfSqlAlchemy(String type, String call) {
        Optional<Layout> layout = new ColumnTypes().of(TypeReader.read(type), Optional.empty());

        assertThat(layout.map(Layout::line)).contains(call);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "\"char\"", "bpchar", "xid8", "tid", "pg_snapshot", "regproc", "refcursor"})
    void hasNoWordForWhatSqlAlchemyHasNone(String type) {
        assertThat(new ColumnTypes().of(TypeReader.read(type), Optional.empty()))
                .isEmpty();
    }
}
