package dev.belay.postgres.random;

import dev.belay.dsl.types.ColumnType;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.types.Types;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A type with what a test has to know of it.
 *
 * @param sql the type
 * @param distinct an expression over the number {@code g} that gives another value for each number
 * @param literal the text of a value
 * @param wider a type that it can become without a rewrite
 * @param replacement a type that takes its place, where there is a conversion
 * @param up from the column {@code %s} to the replacement
 * @param down from the replacement {@code %s} back, so that down(up(x)) = x
 */
public record RandomType(
        SqlType sql,
        String distinct,
        String literal,
        Optional<SqlType> wider,
        Optional<SqlType> replacement,
        String up,
        String down) {

    /** The types that tests choose from. */
    public static final List<RandomType> ALL = List.of(
            of(Types.bigint(), "g * 7919", "42", null, Types.numeric(20, 2), "%s / 100.0", "(%s * 100)::bigint"),
            of(Types.integer(), "g * 31", "7", null, Types.bigint(), "%s::bigint", "%s::integer"),
            of(Types.text(), "'it''s ' || g", "plain", Types.varchar(), Types.varchar(), "upper(%s)", "%s"),
            of(Types.varchar(40), "'v' || g", "it's", Types.varchar(60), Types.text(), "'x' || %s", "substr(%s, 2)"),
            of(
                    Types.numeric(10, 2),
                    "g + 0.25",
                    "1.50",
                    Types.numeric(14, 2),
                    Types.bigint(),
                    "(%s * 100)::bigint",
                    "%s / 100.0"),
            of(
                    Types.bool(),
                    "g % 2 = 0",
                    "true",
                    null,
                    Types.text(),
                    "CASE WHEN %s THEN 'yes' WHEN NOT %<s THEN 'no' END",
                    "%s = 'yes'"),
            of(
                    Types.uuid(),
                    "md5(g::text)::uuid",
                    "00000000-0000-0000-0000-00000000002a",
                    null,
                    Types.text(),
                    "%s::text",
                    "%s::uuid"),
            of(
                    Types.date(),
                    "DATE '2020-01-01' + g",
                    "2024-02-29",
                    null,
                    Types.integer(),
                    "%s - DATE '2000-01-01'",
                    "DATE '2000-01-01' + %s"),
            of(
                    Types.timestamptz(3),
                    "TIMESTAMPTZ '2020-01-01 00:00:00+00' + g * interval '1 hour'",
                    "2024-02-29T12:00:00Z",
                    Types.timestamptz(),
                    null,
                    "",
                    ""),
            of(
                    Types.jsonb(),
                    "jsonb_build_object('n', g)",
                    "{\"a\": [1, null]}",
                    null,
                    Types.text(),
                    "%s::text",
                    "%s::jsonb"),
            of(Types.json(), "json_build_object('n', g)", "{\"a\": 1}", null, Types.text(), "%s::text", "%s::json"),
            of(
                    Types.arrayOf(Types.integer()),
                    "ARRAY[g, g + 1]",
                    "{1,2}",
                    null,
                    Types.text(),
                    "%s::text",
                    "%s::integer[]"),
            of(Types.int4range(), "int4range(g, g + 5)", "[1,5)", null, Types.text(), "%s::text", "%s::int4range"),
            of(Types.inet(), "('10.0.' || (g / 250) || '.' || (g % 250))::inet", "10.0.0.1", null, null, "", ""),
            of(
                    Types.bytea(),
                    "decode(lpad(to_hex(g), 8, '0'), 'hex')",
                    "\\x2a",
                    null,
                    Types.text(),
                    "encode(%s, 'hex')",
                    "decode(%s, 'hex')"),
            of(Types.point(), "point(g, g + 1)", "(1,2)", null, null, "", ""));

    /** The enum type that every schema has; a column is of it where a change of its labels is tried. */
    static final RandomType MOOD = new RandomType(
            SqlType.custom("Mood"),
            "(CASE g % 2 WHEN 0 THEN 'sad' ELSE 'it''s ok' END)::\"Mood\"",
            "sad",
            Optional.empty(),
            Optional.empty(),
            "",
            "");

    private static RandomType of(
            ColumnType<?> type,
            String distinct,
            String literal,
            @org.jspecify.annotations.Nullable ColumnType<?> wider,
            @org.jspecify.annotations.Nullable ColumnType<?> replacement,
            String up,
            String down) {
        return new RandomType(
                type.sql(),
                distinct,
                literal,
                Optional.ofNullable(wider).map(ColumnType::sql),
                Optional.ofNullable(replacement).map(ColumnType::sql),
                up,
                down);
    }

    /** The type of a column that a test has made. */
    public static Optional<RandomType> of(SqlType type) {
        return Stream.concat(ALL.stream(), Stream.of(MOOD))
                .filter(each -> each.sql().equals(type))
                .findFirst();
    }

    /** Whether a btree index over it can be built. */
    public boolean sortable() {
        return !List.of("json", "point").contains(sql.name());
    }
}
