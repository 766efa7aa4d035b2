package dev.belay.postgres.sync;

import static dev.belay.dsl.types.SqlType.builtIn;
import static dev.belay.dsl.types.SqlType.custom;

import dev.belay.dsl.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The kinds of change that are tried: every type under another name, and conversions that mostly lose something. */
final class Kinds {

    private static final SqlType TEXT = builtIn("text");
    private static final SqlType INTEGER = builtIn("integer");
    private static final SqlType BIGINT = builtIn("bigint");
    private static final SqlType BOOLEAN = builtIn("boolean");
    private static final SqlType INTERVAL = builtIn("interval");
    private static final SqlType JSON = builtIn("json");
    private static final SqlType CITEXT = custom("citext");
    private static final SqlType MOOD = custom("mood");
    private static final SqlType AT = builtIn("timestamp with time zone");

    private static final List<String> WORDS = List.of("bob", "Bob", "BOB", "it's", "");
    private static final List<String> NUMBERS = List.of("7", "-3", "42", "43", "0");
    private static final List<String> DIGITS = List.of("7", "007", "42", "00042", "-3");
    private static final List<String> AMOUNTS = List.of("1.2345", "1.2300", "-0.5", "7", "0");
    private static final List<String> TIMES = List.of(
            "2026-03-29 01:30:00+00",
            "2026-03-29 01:30:00.000001+00",
            "2026-11-01 05:59:59+00",
            "2025-12-31 23:30:00-05");
    private static final List<String> SPANS = List.of("24:00:00", "1 day", "1 mon", "30 days", "90 seconds");
    private static final List<String> DOCUMENTS =
            List.of("{\"k\": 1}", "{\"k\":1}", "{\"b\":2,\"a\":1.0}", "null", "[]");

    private static final String FRESH_WORD = "'fresh ' || nextval('fresh')";
    private static final String FRESH_NUMBER = "nextval('fresh')";
    private static final String FRESH_TIME = "clock_timestamp()";
    private static final String FRESH_SPAN = "make_interval(secs => nextval('fresh'))";
    private static final String FRESH_DOCUMENT = "json_build_object('fresh', nextval('fresh'))";
    private static final String FRESH_MOOD = "CASE WHEN random() < 0.5 THEN 'sad'::mood ELSE 'happy'::mood END";
    private static final String FRESH_DIGITS = "nextval('fresh')::text";

    private Kinds() {}

    static List<Kind> all() {
        List<Kind> all = new ArrayList<>();
        texts(all);
        numbers(all);
        others(all);
        times(all);
        all.add(new Kind(
                "split of text",
                Kind.Change.SPLIT,
                TEXT,
                List.of(TEXT, TEXT),
                List.of(
                        "split_part(total, ' ', 1)",
                        "nullif(substr(total, length(split_part(total, ' ', 1)) + 2), '')"),
                "coalesce(part_one, '') || coalesce(' ' || part_two, '')",
                List.of("Ann Lee", "Ann", "Ann ", " Lee", "Ann  Lee", ""),
                List.of(List.of("Ann", "Bob", ""), List.of("Lee", "van Lee", "")),
                List.of(),
                FRESH_WORD,
                Pattern.compile("fresh .*")));
        return List.copyOf(all);
    }

    private static void texts(List<Kind> all) {
        all.add(renamed(TEXT, WORDS, FRESH_WORD, "fresh \\d+"));
        all.add(renamed(CITEXT, WORDS, FRESH_WORD, "fresh \\d+"));
        all.add(converted(TEXT, TEXT, "lower(total)", "upper(amount)", WORDS, WORDS, FRESH_WORD, "fresh \\d+"));
        all.add(converted(
                CITEXT, TEXT, "lower(total::text)", "amount::citext", WORDS, WORDS, FRESH_WORD, "fresh \\d+"));
        Kind digits =
                converted(TEXT, INTEGER, "total::integer", "amount::text", DIGITS, NUMBERS, FRESH_DIGITS, "1\\d{6}");
        all.add(refusing(digits, Kind.Change.CONVERT, "x", ""));
        all.add(refusing(digits, Kind.Change.CONVERT_OR_NULL, "x", ""));
    }

    private static void numbers(List<Kind> all) {
        SqlType wide = builtIn("numeric", 12, 4);
        SqlType narrow = builtIn("numeric", 10, 2);
        all.add(renamed(INTEGER, NUMBERS, FRESH_NUMBER, "1\\d{6}"));
        all.add(renamed(wide, AMOUNTS, FRESH_NUMBER, "1\\d{6}\\.0000"));
        all.add(converted(
                INTEGER, BIGINT, "total / 10", "amount::integer * 10", NUMBERS, NUMBERS, FRESH_NUMBER, "1\\d{6}"));
        all.add(converted(
                INTEGER, BIGINT, "total::bigint", "amount::integer", NUMBERS, NUMBERS, FRESH_NUMBER, "1\\d{6}"));
        all.add(refusing(
                converted(
                        wide,
                        narrow,
                        "total * 2",
                        "amount / 2",
                        AMOUNTS,
                        List.of("3", "2.47", "-1", "0.01"),
                        FRESH_NUMBER,
                        "1\\d{6}\\.0000"),
                Kind.Change.CONVERT,
                "99999999.9999"));
    }

    private static void others(List<Kind> all) {
        List<String> both = List.of("true", "false");
        List<String> moods = List.of("sad", "ok", "happy");
        all.add(renamed(BOOLEAN, both, "random() < 0.5", "true|false"));
        all.add(converted(
                BOOLEAN,
                TEXT,
                "CASE total WHEN true THEN 'yes' WHEN false THEN 'no' END",
                "amount = 'yes'",
                both,
                List.of("yes", "no", "perhaps"),
                "random() < 0.5",
                "true|false"));
        all.add(renamed(MOOD, moods, FRESH_MOOD, "sad|happy"));
        all.add(converted(
                MOOD,
                custom("weather"),
                "CASE total WHEN 'sad' THEN 'rain'::weather ELSE CASE WHEN total IS NOT NULL THEN 'sun'::weather END END",
                "CASE amount WHEN 'rain' THEN 'sad'::mood WHEN 'sun' THEN 'happy'::mood END",
                moods,
                List.of("rain", "sun"),
                FRESH_MOOD,
                "sad|happy"));
        all.add(renamed(JSON, DOCUMENTS, FRESH_DOCUMENT, "\\{\"fresh\" : \\d+\\}"));
        all.add(converted(
                JSON,
                builtIn("jsonb"),
                "total::jsonb",
                "amount::json",
                DOCUMENTS,
                DOCUMENTS,
                FRESH_DOCUMENT,
                "\\{\"fresh\" : \\d+\\}"));
    }

    private static void times(List<Kind> all) {
        SqlType local = builtIn("timestamp without time zone");
        List<String> locals = List.of("2026-03-29 02:30:00", "2026-11-01 01:30:00.5", "2026-01-01 00:00:00");
        List<String> days = List.of("2026-03-29", "2026-11-01", "2025-12-31");
        all.add(renamed(AT, TIMES, FRESH_TIME, "20.*"));
        all.add(renamed(INTERVAL, SPANS, FRESH_SPAN, "\\d+:\\d+:\\d+"));
        all.add(converted(
                INTERVAL,
                INTEGER,
                "extract(epoch FROM total)::integer",
                "make_interval(secs => amount)",
                SPANS,
                List.of("86400", "90", "0"),
                FRESH_SPAN,
                "\\d+:\\d+:\\d+"));
        all.add(converted(
                AT, local, "total AT TIME ZONE 'UTC'", "amount AT TIME ZONE 'UTC'", TIMES, locals, FRESH_TIME, "20.*"));
        all.add(converted(
                AT,
                builtIn("date"),
                "(total AT TIME ZONE 'UTC')::date",
                "amount::timestamp AT TIME ZONE 'UTC'",
                TIMES,
                days,
                FRESH_TIME,
                "20.*"));
    }

    private static Kind renamed(SqlType type, List<String> samples, String fresh, String freshImage) {
        return new Kind(
                type + " under another name",
                Kind.Change.RENAME,
                type,
                List.of(type),
                List.of(),
                "",
                samples,
                List.of(samples),
                List.of(),
                fresh,
                Pattern.compile(freshImage));
    }

    private static Kind converted(
            SqlType old,
            SqlType replacement,
            String up,
            String down,
            List<String> oldSamples,
            List<String> newSamples,
            String fresh,
            String freshImage) {
        return new Kind(
                old + " to " + replacement + " by " + up,
                Kind.Change.CONVERT,
                old,
                List.of(replacement),
                List.of(up),
                down,
                oldSamples,
                List.of(newSamples),
                List.of(),
                fresh,
                Pattern.compile(freshImage));
    }

    private static Kind refusing(Kind kind, Kind.Change change, String... unconvertible) {
        return new Kind(
                kind.name() + (change == Kind.Change.CONVERT_OR_NULL ? ", or NULL" : ""),
                change,
                kind.old(),
                kind.news(),
                kind.up(),
                kind.down(),
                kind.oldSamples(),
                kind.newSamples(),
                List.of(unconvertible),
                kind.fresh(),
                kind.freshImage());
    }
}
