package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.EnumReference;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.ColumnType;
import dev.belay.dsl.types.IntervalFields;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.types.Types;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TypeReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            int                              | integer
            INT4                             | integer
            int2                             | smallint
            int8                             | bigint
            decimal(10, 2)                   | numeric(10,2)
            dec                              | numeric
            numeric(12)                      | numeric(12,0)
            numeric(3,-2)                    | numeric(3,-2)
            float                            | double precision
            float(24)                        | real
            float(25)                        | double precision
            float4                           | real
            float8                           | double precision
            double precision                 | double precision
            bool                             | boolean
            varchar                          | character varying
            varchar(20)                      | character varying(20)
            char varying (20)                | character varying(20)
            national character varying(20)   | character varying(20)
            char                             | character(1)
            character(3)                     | character(3)
            nchar(3)                         | character(3)
            bpchar                           | bpchar
            bpchar(3)                        | character(3)
            bit                              | bit(1)
            bit(8)                           | bit(8)
            bit varying(8)                   | bit varying(8)
            varbit                           | bit varying
            time                             | time without time zone
            timetz(0)                        | time(0) with time zone
            timestamp                        | timestamp without time zone
            timestamp(3)                     | timestamp(3) without time zone
            timestamp without time zone      | timestamp without time zone
            Timestamp  WITH  time zone       | timestamp with time zone
            timestamp (3) with time zone     | timestamp(3) with time zone
            timestamptz(6)                   | timestamp(6) with time zone
            interval(3)                      | interval(3)
            interval year to month           | interval year to month
            INTERVAL day TO second (3)       | interval day to second(3)
            "char"                           | "char"
            pg_catalog."char"[]              | "char"[]
            public."char"                    | public."char"
            name                             | name
            "name"                           | "name"
            regprocedure                     | regprocedure
            xid8[]                           | xid8[]
            text[]                           | text[]
            text[][]                         | text[][]
            text ARRAY                       | text[]
            timestamp(3) with time zone[]    | timestamp(3) with time zone[]
            pg_catalog.int4                  | integer
            vector(1536)                     | vector(1536)
            geometry(1, 4326)[]              | geometry(1,4326)[]
            payment_state                    | payment_state
            sales.mood[]                     | sales.mood[]
            "mood"                           | mood
            "Mood"                           | "Mood"
            sales."Mood"                     | sales."Mood"
            "my schema"."it""s"(7)           | "my schema"."it""s"(7)
            "text"                           | "text"
            "serial"                         | "serial"
            sales.text                       | sales."text"
            größe                            | "größe"
            """)
    void eachSpellingHasOneMeaning(String spelling, String canonical) {
        SqlType type = TypeReader.read(spelling);
        assertThat(TypeWriter.text(type)).isEqualTo(canonical);
        assertThat(TypeReader.read(canonical)).isEqualTo(type);
    }

    @Test
    void aQuotedNameIsAUsersType() {
        assertThat(TypeReader.read("\"text\"")).isEqualTo(SqlType.custom("text"));
        assertThat(TypeReader.read("text")).isEqualTo(SqlType.builtIn("text"));
    }

    @ParameterizedTest
    @MethodSource("typesOfTheLanguage")
    void readsEveryTypeThatAnAuthorCanWriteInJava(SqlType type) {
        assertThat(TypeReader.read(TypeWriter.text(type))).isEqualTo(type);
        assertThat(TypeReader.read(TypeWriter.text(type.array()))).isEqualTo(type.array());
    }

    static Stream<SqlType> typesOfTheLanguage() {
        List<SqlType> types = Arrays.stream(Types.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.getName().equals("arrayOf"))
                .map(TypeReaderTest::call)
                .toList();
        assertThat(types).hasSizeGreaterThan(60);
        return types.stream();
    }

    private static SqlType call(Method method) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(TypeReaderTest::argument)
                .toArray();
        try {
            return ((ColumnType<?>) method.invoke(null, arguments)).sql();
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(method.toString(), broken);
        }
    }

    private static Object argument(Class<?> type) {
        if (type == int.class) {
            return 5;
        }
        if (type == IntervalFields.class) {
            return IntervalFields.DAY_TO_SECOND;
        }
        if (type == EnumReference.class) {
            return new NamedEnum(TableName.PUBLIC, Identifier.of("Mood"));
        }
        return type == String.class ? "Mood" : new Integer[] {7};
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                  | cannot be read
            numeric(            | has something else than whole numbers
            numeric(1,2         | cannot be read
            numeric(12,2) x     | cannot be read
            timestamp with zone | cannot be read
            text]               | cannot be read
            a.b.c               | cannot be read
            .a                  | cannot be read
            "open               | cannot be read
            text; DROP TABLE t  | cannot be read
            numeric()           | has something else than whole numbers
            varchar(n)          | has something else than whole numbers
            geometry(Point,4)   | has something else than whole numbers
            numeric(1,2,3)      | has too many numbers
            text(5)             | has too many numbers
            Mood                | has capitals without double quotes
            Sales.mood          | has capitals without double quotes
            text[3]             | is an array of a size
            bigserial           | is not a type but a sequence and a default
            float(54)           | has a precision outside of 1 to 53
            interval(7)         | The precision 7 of the type "interval" is outside of 0 to 6
            interval year(3)    | has too many numbers
            interval month to year | cannot be read
            "char"(3)           | has too many numbers
            varchar(0)          | The length 0 of the type "character varying" is outside of 1
            int[][][][][][][]   | An array has 1 to 6 dimensions, not 7
            """)
    void refusesWhatIsNoType(String text, String cause) {
        assertThatThrownBy(() -> TypeReader.read(text))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(cause);
    }

    @Test
    void refusesATextThatIsTooLongForAType() {
        assertThatThrownBy(() -> TypeReader.read("\"" + "\"\"".repeat(100_000) + "\""))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("goes on for 200002 characters");
    }

    /** An enum as a constant of a generated schema names it. */
    private record NamedEnum(Identifier schema, Identifier name) implements EnumReference {}
}
