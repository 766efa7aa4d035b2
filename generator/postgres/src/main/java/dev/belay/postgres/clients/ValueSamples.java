package dev.belay.postgres.clients;

import dev.belay.dsl.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that PostgreSQL's input functions read, for every built-in type: ordinary values, and those at the edges. */
final class ValueSamples {
    private static final List<String> WORDS = List.of(
            "plain",
            "Bob@Example.ORG",
            "  padded ",
            "it's \"quoted\"",
            "back\\slash",
            "00042",
            "7",
            "Ünïcödé 漢",
            "a",
            "");
    private static final List<String> NUMBERS = List.of("0", "1", "-1", "42", "7", "100", "12345", "-32768", "99");
    private static final List<String> FRACTIONS =
            List.of("0", "1.5", "-2.25", "0.01", "42", "1.10", "100", "12345.6789", "-0.5");

    private static final Map<String, List<String>> BY_TYPE = Map.ofEntries(
            Map.entry("smallint", NUMBERS),
            Map.entry("integer", plus(NUMBERS, "2147483647", "1000000")),
            Map.entry("bigint", plus(NUMBERS, "9223372036854775807", "4294967296")),
            Map.entry("numeric", FRACTIONS),
            Map.entry("real", plus(FRACTIONS, "-0", "1e10")),
            Map.entry("double precision", plus(FRACTIONS, "-0", "1e100", "0.1")),
            Map.entry("money", List.of("0", "1.50", "-20.25", "1234.56")),
            Map.entry("boolean", List.of("true", "false")),
            Map.entry("text", WORDS),
            Map.entry("character varying", WORDS),
            Map.entry("character", WORDS),
            Map.entry("bytea", List.of("\\x", "\\x00ff10", "\\xdeadbeef")),
            Map.entry("date", List.of("2024-02-29", "1999-12-31", "2038-01-19", "0044-03-15 BC")),
            Map.entry("time without time zone", List.of("00:00", "23:59:59.999999", "12:34:56")),
            Map.entry("time with time zone", List.of("00:00+00", "23:59:59+05:30", "12:34:56.5-08")),
            Map.entry("timestamp without time zone", List.of("2024-02-29 12:00", "1999-12-31 23:59:59.999999")),
            Map.entry("timestamp with time zone", List.of("2024-02-29 12:00+02", "1970-01-01 00:00+00", "2038-01-19Z")),
            Map.entry("interval", List.of("1 day", "24 hours", "-3 mons 00:00:01", "1 year 2 mons")),
            Map.entry("uuid", List.of("00000000-0000-0000-0000-000000000000", "5b30857f-0bfa-48b5-ac0b-5c64e28078d1")),
            Map.entry("json", List.of("{\"a\":  1, \"a\": 2}", "[1,2,3]", "null", "\"text\"", "{}")),
            Map.entry("jsonb", List.of("{\"a\": 1, \"b\": [true, null]}", "[]", "null", "\"text\"")),
            Map.entry("jsonpath", List.of("$.a", "$[*] ? (@ > 1)")),
            Map.entry("xml", List.of("<a/>", "<a b=\"1\">text</a>")),
            Map.entry("inet", List.of("192.168.0.1", "10.0.0.0/8", "::1", "2001:db8::1/64")),
            Map.entry("cidr", List.of("192.168.0.0/24", "10.0.0.0/8", "::1/128")),
            Map.entry("macaddr", List.of("08:00:2b:01:02:03", "ff:ff:ff:ff:ff:ff")),
            Map.entry("macaddr8", List.of("08:00:2b:01:02:03:04:05")),
            Map.entry("tsvector", List.of("a fat cat", "'quoted':1 word:2A")),
            Map.entry("tsquery", List.of("fat & cat", "a | !b")),
            Map.entry("point", List.of("(1,2)", "(-1.5,0)")),
            Map.entry("line", List.of("{1,2,3}", "{-1,0,1}")),
            Map.entry("lseg", List.of("[(1,2),(3,4)]", "[(0,0),(1,0)]")),
            Map.entry("box", List.of("(3,4),(1,2)", "(1,1),(0,0)")),
            Map.entry("path", List.of("[(1,2),(3,4)]", "((0,0),(1,1),(1,0))")),
            Map.entry("polygon", List.of("((0,0),(1,1),(1,0))")),
            Map.entry("circle", List.of("<(1,2),3>", "<(0,0),1>")),
            Map.entry("int4range", List.of("[1,5)", "empty", "(,10)", "[3,3]")),
            Map.entry("int8range", List.of("[1,5)", "empty", "[4294967296,)")),
            Map.entry("numrange", List.of("[1.5,2.5]", "empty", "(,0)")),
            Map.entry("tsrange", List.of("[2024-01-01,2024-02-01)", "empty")),
            Map.entry("tstzrange", List.of("[2024-01-01 00:00+00,2024-02-01 00:00+02)", "empty")),
            Map.entry("daterange", List.of("[2024-01-01,2024-02-01)", "empty", "[2024-01-01,]")),
            Map.entry("int4multirange", List.of("{}", "{[1,3),[5,8)}")),
            Map.entry("int8multirange", List.of("{}", "{[1,3),[5,8)}")),
            Map.entry("nummultirange", List.of("{}", "{[1.5,3),[5,8]}")),
            Map.entry("tsmultirange", List.of("{}", "{[2024-01-01,2024-02-01)}")),
            Map.entry("tstzmultirange", List.of("{}", "{[2024-01-01 00:00+00,2024-02-01 00:00+00)}")),
            Map.entry("datemultirange", List.of("{}", "{[2024-01-01,2024-02-01)}")),
            Map.entry("pg_lsn", List.of("0/0", "16/B374D848")),
            Map.entry("oid", List.of("0", "1259", "4294967295")),
            Map.entry("regclass", List.of("pg_class", "pg_type")),
            Map.entry("regcollation", List.of("\"C\"", "\"POSIX\"")),
            Map.entry("regconfig", List.of("simple", "english")),
            Map.entry("regdictionary", List.of("simple", "english_stem")),
            Map.entry("regnamespace", List.of("pg_catalog", "public")),
            Map.entry("regoper", List.of("!~~*", "0")),
            Map.entry("regoperator", List.of("+(integer,integer)", "=(text,text)")),
            Map.entry("regproc", List.of("now", "version")),
            Map.entry("regprocedure", List.of("now()", "abs(integer)")),
            Map.entry("regrole", List.of("pg_monitor", "pg_read_all_data")),
            Map.entry("regtype", List.of("integer", "text[]")),
            Map.entry("pg_snapshot", List.of("10:20:10,14,15", "1:1:")),
            Map.entry("txid_snapshot", List.of("10:20:10,14,15", "1:1:")),
            Map.entry("xid", List.of("0", "3", "4294967295")),
            Map.entry("xid8", List.of("0", "3", "18446744073709551615")),
            Map.entry("cid", List.of("0", "4294967295")),
            Map.entry("tid", List.of("(0,1)", "(4294967295,65535)")),
            Map.entry("refcursor", WORDS),
            Map.entry("bpchar", WORDS),
            Map.entry("\"char\"", List.of("a", "%", "")),
            Map.entry("name", List.of("a", "Name")));

    private ValueSamples() {}

    /** Texts of the type. Some may not fit its modifiers; PostgreSQL has the last word. */
    static List<String> of(ShapeColumn column) {
        SqlType type = column.type();
        List<String> elements = elements(column);
        if (type.dimensions() == 0) {
            return elements;
        }
        List<String> arrays = new ArrayList<>(List.of("{}"));
        for (int length = 1; length <= Math.min(3, elements.size()); length++) {
            String list = elements.stream()
                    .limit(length)
                    .map(ValueSamples::quoted)
                    .collect(Collectors.joining(",", "{", "}"));
            arrays.add("{".repeat(type.dimensions() - 1) + list + "}".repeat(type.dimensions() - 1));
        }
        arrays.add("{".repeat(type.dimensions()) + "NULL" + "}".repeat(type.dimensions()));
        return arrays;
    }

    private static List<String> elements(ShapeColumn column) {
        SqlType type = column.type();
        if (!column.labels().isEmpty()) {
            return column.labels();
        }
        int length = type.modifiers().isEmpty() ? 5 : type.modifiers().get(0);
        if (!type.builtIn()) {
            return List.of(
                    IntStream.rangeClosed(1, length)
                            .mapToObj(String::valueOf)
                            .collect(Collectors.joining(",", "[", "]")),
                    "1",
                    "plain");
        }
        return switch (type.name()) {
            case "bit" -> List.of("0".repeat(length), "1".repeat(length), "1" + "0".repeat(length - 1));
            case "bit varying" -> List.of("", "1", "10".repeat(Math.max(1, length / 2)));
            case "character", "character varying" -> fitting(type, length);
            default -> BY_TYPE.getOrDefault(type.name().startsWith("interval ") ? "interval" : type.name(), List.of());
        };
    }

    private static List<String> fitting(SqlType type, int length) {
        int limit = type.modifiers().isEmpty() ? Integer.MAX_VALUE : length;
        return WORDS.stream()
                .map(word -> word.length() <= limit ? word : word.substring(0, limit))
                .distinct()
                .toList();
    }

    private static String quoted(String element) {
        return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static List<String> plus(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
