package dev.belay.dsl.types;

import static dev.belay.dsl.types.Types.arrayOf;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.bit;
import static dev.belay.dsl.types.Types.bool;
import static dev.belay.dsl.types.Types.box;
import static dev.belay.dsl.types.Types.bytea;
import static dev.belay.dsl.types.Types.character;
import static dev.belay.dsl.types.Types.custom;
import static dev.belay.dsl.types.Types.date;
import static dev.belay.dsl.types.Types.doublePrecision;
import static dev.belay.dsl.types.Types.enumeration;
import static dev.belay.dsl.types.Types.integer;
import static dev.belay.dsl.types.Types.numeric;
import static dev.belay.dsl.types.Types.oid;
import static dev.belay.dsl.types.Types.real;
import static dev.belay.dsl.types.Types.smallint;
import static dev.belay.dsl.types.Types.text;
import static dev.belay.dsl.types.Types.time;
import static dev.belay.dsl.types.Types.timestamp;
import static dev.belay.dsl.types.Types.timestamptz;
import static dev.belay.dsl.types.Types.timetz;
import static dev.belay.dsl.types.Types.uuid;
import static dev.belay.dsl.types.Types.varbit;
import static dev.belay.dsl.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.values.Literal;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value of each type becomes the text that the type's input function reads, and that text is the value again. */
final class TypesTest {

    /** A value of a type, its literal's text, and how the text is read back. */
    record Sample<T>(ColumnType<T> type, T value, String text, Function<String, T> reader) {

        @Override
        public String toString() {
            return type + " " + text;
        }
    }

    static Stream<Sample<?>> samples() {
        return Stream.concat(javaTypes(), textTypes());
    }

    private static Stream<Sample<?>> javaTypes() {
        return Stream.of(
                new Sample<>(smallint(), Short.MIN_VALUE, "-32768", Short::valueOf),
                new Sample<>(integer(), Integer.MAX_VALUE, "2147483647", Integer::valueOf),
                new Sample<>(bigint(), Long.MIN_VALUE, "-9223372036854775808", Long::valueOf),
                new Sample<>(oid(), 4_294_967_295L, "4294967295", Long::valueOf),
                new Sample<>(numeric(), new BigDecimal("1E+3"), "1000", text -> new BigDecimal(text).setScale(-3)),
                new Sample<>(numeric(5), new BigDecimal("12345"), "12345", BigDecimal::new),
                new Sample<>(numeric(5, 2), new BigDecimal("-123.45"), "-123.45", BigDecimal::new),
                new Sample<>(real(), 0.1f, "0.1", Float::valueOf),
                new Sample<>(real(), Float.NEGATIVE_INFINITY, "-Infinity", Float::valueOf),
                new Sample<>(doublePrecision(), 1e-300, "1.0E-300", Double::valueOf),
                new Sample<>(doublePrecision(), Double.NaN, "NaN", Double::valueOf),
                new Sample<>(bool(), true, "true", Boolean::valueOf),
                new Sample<>(uuid(), new UUID(1, 2), "00000000-0000-0001-0000-000000000002", UUID::fromString),
                new Sample<>(date(), LocalDate.of(9999, 12, 31), "9999-12-31", LocalDate::parse),
                new Sample<>(time(), LocalTime.of(1, 2, 3, 4000), "01:02:03.000004", LocalTime::parse),
                new Sample<>(time(3), LocalTime.of(1, 2, 3, 4_000_000), "01:02:03.004", LocalTime::parse),
                new Sample<>(
                        timetz(),
                        OffsetTime.of(1, 2, 3, 0, ZoneOffset.ofHours(-3)),
                        "01:02:03-03:00",
                        OffsetTime::parse),
                new Sample<>(
                        timestamp(), LocalDateTime.of(2026, 11, 22, 10, 0), "2026-11-22T10:00", LocalDateTime::parse),
                new Sample<>(
                        timestamp(0),
                        LocalDateTime.of(2026, 11, 22, 10, 0, 1),
                        "2026-11-22T10:00:01",
                        LocalDateTime::parse),
                new Sample<>(
                        timestamptz(),
                        OffsetDateTime.of(2026, 11, 22, 10, 0, 0, 0, ZoneOffset.UTC),
                        "2026-11-22T10:00Z",
                        OffsetDateTime::parse),
                new Sample<>(
                        timestamptz(6),
                        OffsetDateTime.of(2026, 11, 22, 10, 0, 0, 1000, ZoneOffset.ofHoursMinutes(5, 30)),
                        "2026-11-22T10:00:00.000001+05:30",
                        OffsetDateTime::parse));
    }

    private static Stream<Sample<?>> textTypes() {
        return Stream.of(
                        Stream.of(
                                        text(),
                                        varchar(),
                                        varchar(40),
                                        character(40),
                                        custom("citext"),
                                        custom("s", "citext"))
                                .map(type -> sample(type, "it's \"50 %\" \\ 😀")),
                        Stream.of(enumeration("mood"), enumeration("people", "mood"))
                                .map(type -> sample(type, "it's ok")),
                        Stream.of(sample(Types.money(), "12.50"), sample(Types.interval(), "1 mon -2 days")),
                        Stream.of(Types.json(), Types.jsonb()).map(type -> sample(type, "{\"a\": [1, null]}")),
                        Stream.of(sample(Types.jsonpath(), "$.a[*]"), sample(Types.xml(), "<a b=\"c\"/>")),
                        Stream.of(Types.inet(), Types.cidr()).map(type -> sample(type, "10.0.0.0/8")),
                        Stream.of(
                                sample(Types.macaddr(), "08:00:2b:01:02:03"),
                                sample(Types.macaddr8(), "08:00:2b:01:02:03:04:05")),
                        Stream.of(bit(4), varbit(), varbit(4)).map(type -> sample(type, "1010")),
                        Stream.of(sample(Types.tsvector(), "'a':1 'it''s':2"), sample(Types.tsquery(), "'a' & !'b'")),
                        Stream.of(
                                sample(Types.point(), "(1,2)"),
                                sample(Types.line(), "{1,2,3}"),
                                sample(Types.lseg(), "[(1,2),(3,4)]"),
                                sample(box(), "(3,4),(1,2)"),
                                sample(Types.path(), "((1,2),(3,4))"),
                                sample(Types.polygon(), "((1,2),(3,4))"),
                                sample(Types.circle(), "<(1,2),3>")),
                        Stream.of(Types.int4range(), Types.int8range(), Types.numrange())
                                .map(type -> sample(type, "[1,10)")),
                        Stream.of(Types.int4multirange(), Types.int8multirange(), Types.nummultirange())
                                .map(type -> sample(type, "{[1,10),[20,30)}")),
                        Stream.of(Types.tsrange(), Types.tstzrange(), Types.daterange())
                                .map(type -> sample(type, "[2026-01-01,2026-02-01)")),
                        Stream.of(Types.tsmultirange(), Types.tstzmultirange(), Types.datemultirange())
                                .map(type -> sample(type, "{[2026-01-01,2026-02-01)}")),
                        Stream.of(sample(Types.pgLsn(), "16/B374D848"), sample(Types.regclass(), "public.orders")),
                        rareTypes())
                .flatMap(family -> family);
    }

    private static Stream<Sample<?>> rareTypes() {
        return Stream.of(
                sample(Types.bpchar(), "it's"),
                sample(Types.name(), "é".repeat(31)),
                sample(Types.internalChar(), "%"),
                sample(Types.interval(3), "1 day 00:00:01.125"),
                sample(Types.interval(IntervalFields.YEAR_TO_MONTH), "1 year 2 mons"),
                sample(Types.interval(IntervalFields.DAY_TO_SECOND, 3), "2 days 00:00:01.125"),
                sample(Types.pgSnapshot(), "10:20:10,14,15"),
                sample(Types.txidSnapshot(), "10:20:10,14,15"),
                new Sample<>(Types.xid(), 4_294_967_295L, "4294967295", Long::valueOf),
                new Sample<>(Types.cid(), 0L, "0", Long::valueOf),
                new Sample<>(
                        Types.xid8(), new BigInteger("18446744073709551615"), "18446744073709551615", BigInteger::new),
                sample(Types.tid(), "(0,1)"),
                sample(Types.refcursor(), "a cursor"),
                sample(Types.regcollation(), "\"C\""),
                sample(Types.regconfig(), "english"),
                sample(Types.regdictionary(), "english_stem"),
                sample(Types.regnamespace(), "public"),
                sample(Types.regoper(), "!~~*"),
                sample(Types.regoperator(), "+(integer,integer)"),
                sample(Types.regproc(), "now"),
                sample(Types.regprocedure(), "abs(integer)"),
                sample(Types.regrole(), "postgres"),
                sample(Types.regtype(), "integer"));
    }

    private static Sample<?> sample(ColumnType<String> type, String text) {
        return new Sample<>(type, text, text, Function.identity());
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void aValueSurvivesItsLiteral(Sample<T> sample) {
        Literal literal = sample.type().literal(sample.value());

        assertThat(literal).isEqualTo(new Literal(sample.text(), sample.type().sql()));
        assertThat(sample.reader().apply(literal.text())).isEqualTo(sample.value());
    }

    @Test
    void bytes() {
        byte[] bytes = {0, 127, -128, -1};

        assertThat(bytea().literal(bytes)).isEqualTo(new Literal("\\x007f80ff", SqlType.builtIn("bytea")));
    }

    @Test
    void everyTypeHasASample() {
        Set<String> offered = Stream.of(Types.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !Set.of("bytea", "arrayOf").contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        long builtIn = samples()
                .map(sample -> sample.type().sql())
                .filter(SqlType::builtIn)
                .map(type -> type.name().startsWith("interval") ? "interval" : type.name())
                .distinct()
                .count();

        assertThat(builtIn)
                .isEqualTo(offered.size() - Set.of("custom", "enumeration").size());
    }

    @Test
    void arrays() {
        assertThat(arrayOf(text()).literal(List.of("a", "", "b,c", "d\"e", "f\\g", "NULL", "{h}")))
                .isEqualTo(new Literal(
                        "{\"a\",\"\",\"b,c\",\"d\\\"e\",\"f\\\\g\",\"NULL\",\"{h}\"}",
                        SqlType.builtIn("text").array()));
        assertThat(arrayOf(bigint()).literal(List.of()).text()).isEqualTo("{}");
        assertThat(arrayOf(bigint()).literal(Arrays.asList(1L, null)).text()).isEqualTo("{\"1\",NULL}");
        assertThat(arrayOf(arrayOf(integer()))
                        .literal(List.of(List.of(1, 2), List.of(3, 4)))
                        .text())
                .isEqualTo("{{\"1\",\"2\"},{\"3\",\"4\"}}");
        assertThat(arrayOf(bytea()).literal(List.of(new byte[] {1})).text()).isEqualTo("{\"\\\\x01\"}");
    }

    @Test
    void arraysOfBoxesHaveSemicolons() {
        assertThat(arrayOf(box()).literal(List.of("(1,1),(0,0)", "(2,2),(1,1)")).text())
                .isEqualTo("{\"(1,1),(0,0)\";\"(2,2),(1,1)\"}");
        assertThat(arrayOf(arrayOf(box()))
                        .literal(List.of(List.of("(1,1),(0,0)"), List.of("(2,2),(1,1)")))
                        .text())
                .isEqualTo("{{\"(1,1),(0,0)\"};{\"(2,2),(1,1)\"}}");
    }

    @Test
    void typesArePrintedAsPostgresDoes() {
        assertThat(numeric(12, 2)).hasToString("numeric(12,2)");
        assertThat(timestamptz(3)).hasToString("timestamp(3) with time zone");
        assertThat(timetz(3)).hasToString("time(3) with time zone");
        assertThat(Types.interval(IntervalFields.DAY_TO_SECOND, 3)).hasToString("interval day to second(3)");
        assertThat(arrayOf(Types.internalChar())).hasToString("\"char\"[]");
        assertThat(Types.interval(IntervalFields.DAY, 3)).hasToString("refused");
        assertThat(Types.interval(7)).hasToString("refused");
        assertThat(arrayOf(arrayOf(varchar(5)))).hasToString("character varying(5)[][]");
        assertThat(custom("extensions", "vector", 3)).hasToString("extensions.vector(3)");
    }

    static Stream<Runnable> misfits() {
        return Stream.of(
                () -> oid().literal(-1L),
                () -> oid().literal(4_294_967_296L),
                () -> numeric(5, 2).literal(new BigDecimal("0.001")),
                () -> numeric(5, 2).literal(new BigDecimal("1000")),
                () -> numeric(5).literal(new BigDecimal("1.5")),
                () -> numeric(3, -2).literal(new BigDecimal("10")),
                () -> varchar(3).literal("four"),
                () -> character(3).literal("four"),
                () -> bit(3).literal("10"),
                () -> varbit(3).literal("1010"),
                () -> Types.name().literal("é".repeat(32)),
                () -> Types.internalChar().literal("é"),
                () -> Types.xid().literal(-1L),
                () -> Types.cid().literal(4_294_967_296L),
                () -> Types.xid8().literal(BigInteger.TWO.pow(64)),
                () -> new Literal("010", SqlType.builtIn("xid")),
                () -> timetz(0).literal(OffsetTime.of(1, 2, 3, 4000, ZoneOffset.UTC)),
                () -> Types.interval(3).literal("00:00:01.1255"),
                () -> Types.interval(0).literal("1.5 seconds"),
                () -> Types.interval().literal("1.1234567 s"),
                () -> Types.interval(IntervalFields.YEAR).literal("1 year 2 mons"),
                () -> Types.interval(IntervalFields.YEAR_TO_MONTH).literal("1 year 2 days"),
                () -> Types.interval(IntervalFields.MONTH).literal("1 mon 10:00"),
                () -> Types.interval(IntervalFields.DAY).literal("1.5 Days"),
                () -> Types.interval(IntervalFields.DAY_TO_HOUR).literal("1 day 10:30"),
                () -> Types.interval(IntervalFields.HOUR_TO_MINUTE).literal("10:30:01"),
                () -> time().literal(LocalTime.MAX),
                () -> timestamp(0).literal(LocalDateTime.of(2026, 1, 1, 0, 0, 0, 500_000_000)),
                () -> timestamptz().literal(OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 1, ZoneOffset.UTC)),
                () -> arrayOf(varchar(3)).literal(List.of("one", "four")),
                () -> new Literal("one", SqlType.builtIn("integer")),
                () -> new Literal("1.0", SqlType.builtIn("bigint")),
                () -> new Literal("32768", SqlType.builtIn("smallint")),
                () -> new Literal("1,5", SqlType.builtIn("numeric")));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void whatWouldBeRoundedOrCutIsRefused(Runnable literal) {
        assertThatThrownBy(literal::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.id()).isEqualTo("value-does-not-fit"));
    }

    @Test
    void whatFitsExactlyIsTaken() {
        assertThat(numeric(5, 2).literal(new BigDecimal("999.990")).text()).isEqualTo("999.990");
        assertThat(numeric(5, 2).literal(new BigDecimal("0.000")).text()).isEqualTo("0.000");
        assertThat(numeric(3, -2).literal(new BigDecimal("99900")).text()).isEqualTo("99900");
        for (String interval : List.of("1 week 10:30", "90 minutes", "2 months 00:30:00.0", "P1DT2H30M")) {
            assertThat(Types.interval(IntervalFields.DAY_TO_MINUTE)
                            .literal(interval)
                            .text())
                    .isEqualTo(interval);
        }
        assertThat(Types.interval(IntervalFields.MINUTE_TO_SECOND, 1)
                        .literal("00:01:30.50")
                        .text())
                .isEqualTo("00:01:30.50");
        assertThat(varchar(1).literal("😀").text()).isEqualTo("😀");
        assertThat(time(1).literal(LocalTime.of(0, 0, 0, 500_000_000)).text()).isEqualTo("00:00:00.500");
        assertThat(new Literal("NaN", SqlType.builtIn("numeric")).text()).isEqualTo("NaN");
    }
}
