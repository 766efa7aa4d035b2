package dev.belay.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.RepairRule;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.SyncRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The trigger rule, row by row, on every server at hand. */
class SyncTriggerTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";
    private static final SqlType TEXT = SqlType.builtIn("text");
    private static final String BOTH = "SELECT a, b FROM t ORDER BY id";

    @ParameterizedTest
    @MethodSource(MAJORS)
    void renameWhereNullMeansOmitted(int major) throws SQLException {
        try (Database database = new Database(major)) {
            rename(database, "text", false, Optional.empty(), false);
            insert(database, "(a) VALUES ('x')", "x|x");
            insert(database, "(b) VALUES ('x')", "x|x");
            insert(database, "(a, b) VALUES ('x', 'y')", "y|y");
            insert(database, "(a, b) VALUES ('x', NULL)", "x|x");
            insert(database, "(a, b) VALUES (NULL, 'y')", "y|y");
            insert(database, "(a, b) VALUES (NULL, NULL)", "-|-");
            updates(database);
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void renameOfANotNullColumnThatTheNextReleaseOmits(int major) throws SQLException {
        try (Database database = new Database(major)) {
            rename(database, "text NOT NULL", true, Optional.empty(), false);
            insert(database, "(a) VALUES ('x')", "x|x");
            insert(database, "(b) VALUES ('y')", "y|y");
            assertThatThrownBy(() -> database.sql("INSERT INTO t (b) VALUES (NULL)"))
                    .hasMessageContaining("null value");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void anExplicitNullIsToldFromAnOmissionWhereTheOldColumnHasADefault(int major) throws SQLException {
        try (Database database = new Database(major)) {
            rename(database, "text DEFAULT 'd'", false, Optional.of(Identifier.of("Omit b")), false);
            insert(database, "DEFAULT VALUES", "d|d");
            insert(database, "(a) VALUES ('x')", "x|x");
            insert(database, "(a) VALUES (NULL)", "-|-");
            insert(database, "(b) VALUES ('y')", "y|y");
            insert(database, "(b) VALUES (NULL)", "-|-");
            insert(database, "(a, b) VALUES ('x', NULL)", "-|-");
            insert(database, "(a, b) VALUES (NULL, 'y')", "y|y");
            insert(database, "(b) VALUES (DEFAULT)", "d|d");
            database.sql(
                    "TRUNCATE t",
                    "INSERT INTO t (a, b) VALUES ('p', DEFAULT), ('q', NULL), (DEFAULT, DEFAULT), ('r', 's')");
            assertThat(database.rows(BOTH)).containsExactly("p|p", "-|-", "d|d", "s|s");
            database.sql("TRUNCATE t", "INSERT INTO t (a) SELECT 'z' FROM generate_series(1, 2)");
            assertThat(database.rows(BOTH)).containsExactly("z|z", "z|z");
            database.connection().setAutoCommit(false);
            database.sql("TRUNCATE t", "INSERT INTO t (a) VALUES ('x')", "INSERT INTO t (b) VALUES (NULL)");
            assertThat(database.rows(BOTH)).containsExactly("x|x", "-|-");
            database.sql("UPDATE t SET b = DEFAULT WHERE a IS NULL", "INSERT INTO t (b) VALUES (NULL)");
            assertThat(database.rows(BOTH)).containsExactly("x|x", "-|-", "-|-");
            database.connection().setAutoCommit(true);
            database.sql("TRUNCATE t", "INSERT INTO t (b) VALUES ('x')", "UPDATE t SET b = DEFAULT");
            assertThat(database.rows(BOTH)).containsExactly("-|-");
            updates(database);
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void anApplicationRoleMayWriteThroughTheMark(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql(
                    "DROP ROLE IF EXISTS sync_app",
                    "CREATE ROLE sync_app LOGIN",
                    "ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC");
            rename(database, "text DEFAULT 'd'", false, Optional.of(Identifier.of("mark")), true);
            database.sql(
                    "GRANT INSERT, UPDATE, SELECT ON t TO sync_app", "GRANT USAGE ON SEQUENCE t_id_seq TO sync_app");
            try (Connection application = database.connect("sync_app")) {
                Database.sql(application, "SET search_path = pg_catalog");
                Database.sql(application, "INSERT INTO public.t (a) VALUES ('x')");
                Database.sql(application, "UPDATE public.t SET b = 'y'");
                assertThat(Database.rows(application, "SELECT a, b FROM public.t"))
                        .containsExactly("y|y");
            } finally {
                database.sql("DROP OWNED BY sync_app", "DROP ROLE sync_app");
            }
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void conversionTakesTheModifierOfTheNewColumn(int major) throws SQLException {
        try (Database database = new Database(major)) {
            convert(database, "numeric(12,4)", "numeric(10,2)", "a * 2", "b / 2");
            insert(database, "(a) VALUES (1.2345)", "1.2345|2.47");
            database.sql("TRUNCATE t", "ALTER TABLE t DISABLE TRIGGER USER", "INSERT INTO t (a) VALUES (1.2345)");
            database.sql("ALTER TABLE t ENABLE TRIGGER USER", "UPDATE t SET b = a * 2");
            assertThat(database.rows(BOTH)).as("the backfill is no news").containsExactly("1.2345|2.47");
            update(database, "b = 3", "1.5000|3.00");
            update(database, "a = 2", "2.0000|4.00");
            update(database, "a = 7, b = 9", "7.0000|9.00");
            update(database, "other = 1", "7.0000|9.00");
            update(database, "b = NULL", "-|-");
            insert(database, "(a, b) VALUES (1, 9)", "4.5000|9.00");
            insert(database, "(a, b) VALUES (1, 2)", "1.0000|2.00");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aLossyConversionNeverComesBackFromTheBackfill(int major) throws SQLException {
        try (Database database = new Database(major)) {
            convert(database, "text", "integer", "a::integer", "b::text");
            database.sql("ALTER TABLE t DISABLE TRIGGER USER", "INSERT INTO t (a) VALUES ('00042')");
            database.sql("ALTER TABLE t ENABLE TRIGGER USER", "UPDATE t SET b = a::integer WHERE b IS NULL");
            assertThat(database.rows(BOTH)).containsExactly("00042|42");
            update(database, "other = 2", "00042|42");
            update(database, "b = 43", "43|43");
            database.sql("UPDATE t SET a = NULL");
            assertThatThrownBy(() -> database.sql("UPDATE t SET a = 'x'")).hasMessageContaining("invalid input syntax");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void anUnfilledRowIsFilledWhenAnythingElseOfItChanges(int major) throws SQLException {
        try (Database database = new Database(major)) {
            convert(database, "text", "integer", "a::integer", "b::text");
            database.sql(
                    "ALTER TABLE t DISABLE TRIGGER USER",
                    "INSERT INTO t (a) VALUES ('1'), (NULL)",
                    "ALTER TABLE t ENABLE TRIGGER USER",
                    "UPDATE t SET other = 5");
            assertThat(database.rows(BOTH)).containsExactly("1|1", "-|-");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void theFunctionIsNotCalledForWhatTheBackfillWrites(int major) throws SQLException {
        for (String[] column : new String[][] {
            {"numeric(12,4)", "numeric(10,2)", "a * 2", "b / 2", "1.2345"},
            {"text", "integer", "a::integer", "b::text", "00042"},
            {"bigint", "numeric(10,2)", "a / 100.0", "(b * 100)::bigint", "5"},
            {"text", "character varying(5)", "lower(a)", "upper(b)", "X"},
            {"text", "timestamp without time zone", "a::timestamp", "b::text", "2026-01-01"}
        }) {
            try (Database database = new Database(major)) {
                convert(database, column[0], column[1], column[2], column[3]);
                database.sql(
                        "ALTER TABLE t DISABLE TRIGGER USER",
                        "INSERT INTO t (a) VALUES ('" + column[4] + "')",
                        "ALTER TABLE t ENABLE TRIGGER USER",
                        "CREATE OR REPLACE FUNCTION belay_sync() RETURNS trigger LANGUAGE plpgsql AS"
                                + " $$BEGIN RAISE 'called'; END$$",
                        "UPDATE t SET b = " + column[2] + " WHERE b IS NULL",
                        "UPDATE t SET other = 1");
                assertThat(database.value("SELECT count(b) FROM t")).isEqualTo("1");
                for (String client : List.of("b = NULL", "a = NULL", "a = NULL, b = NULL")) {
                    assertThatThrownBy(() -> database.sql("UPDATE t SET " + client))
                            .as(client)
                            .hasMessageContaining("called");
                }
            }
        }
    }

    /** A cast cuts what an assignment refuses: the write of a value that was cut must be looked at. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void aValueThatDoesNotFitIsNotTakenForWhatTheBackfillWrites(int major) throws SQLException {
        try (Database database = new Database(major)) {
            convert(database, "text", "character varying(3)", "lower(a)", "upper(b)");
            database.sql(
                    "ALTER TABLE t DISABLE TRIGGER USER",
                    "INSERT INTO t (a) VALUES ('ABCD')",
                    "ALTER TABLE t ENABLE TRIGGER USER");
            assertThatThrownBy(() -> database.sql("UPDATE t SET b = 'abc'")).hasMessageContaining("too long");
        }
    }

    /** A condition runs under the search path of the client, the function under its own. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void aFunctionOfTheAuthorIsCalledUnderThePathOfTheTrigger(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql(
                    "CREATE FUNCTION cents(numeric) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS"
                            + " $$BEGIN RETURN $1 * 100; END$$",
                    "CREATE FUNCTION total(text) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS"
                            + " $$BEGIN RETURN cents($1::numeric); END$$");
            convert(database, "text", "bigint", "total(a)", "(b / 100)::text");
            insert(database, "(a) VALUES ('1.5')", "1.5|150");
            database.sql("SET search_path = ''", "UPDATE public.t SET b = 300");
            assertThat(database.rows("SELECT a, b FROM public.t")).containsExactly("3|300");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void whatIsEqualButLooksDifferentIsAChange(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql("CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
            rename(database, "text COLLATE ci", false, Optional.empty(), true);
            insert(database, "(a) VALUES ('bob')", "bob|bob");
            update(database, "a = 'BOB'", "BOB|BOB");
            update(database, "b = 'Bob'", "Bob|Bob");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void typesWithoutEqualityDoNotBreakAWrite(int major) throws SQLException {
        for (String[] type : new String[][] {
            {"json", "{\"k\": 1}", "{\"k\":1}"},
            {"point", "(1,2)", "(3,4)"},
            {"xml", "<a/>", "<b/>"},
            {"character varying(5)", "abc", "defgh"},
            {"interval", "24:00:00", "1 day"},
            {"numeric", "1.0", "1.00"},
            {"timestamp with time zone", "2026-01-01 00:00:00+00", "2026-01-01 00:00:00.000001+00"},
            {"integer[]", "{1,2}", "{3}"},
            {"jsonb", "1.0", "1.00"},
            {"money", "$1.00", "$2.00"},
            {"\"Mood\"", "sad", "it's"},
            {"bytea", "\\x00", "\\x0001"}
        }) {
            try (Database database = new Database(major)) {
                database.sql("SET TimeZone = 'UTC'", "CREATE TYPE \"Mood\" AS ENUM ('sad', 'it''s')");
                rename(database, type[0], false, Optional.empty(), true);
                String literal = "'" + type[2].replace("'", "''") + "'";
                insert(database, "(a) VALUES ('" + type[1] + "')", type[1] + "|" + type[1]);
                update(database, "b = " + literal, type[2] + "|" + type[2]);
                update(database, "a = '" + type[1] + "'", type[1] + "|" + type[1]);
                update(database, "other = 1", type[1] + "|" + type[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void rowsThatMoveBetweenPartitionsKeepBothSides(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql(
                    "CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY, a text, b integer, other integer DEFAULT 0)"
                            + " PARTITION BY LIST (other)",
                    "CREATE TABLE t0 PARTITION OF t FOR VALUES IN (0)",
                    "CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1)");
            database.run(new SyncDdl.Create(trigger(new ReplaceRule(
                    column("a", TEXT),
                    column("b", SqlType.builtIn("integer")),
                    Optional.of(new SqlExpression("a::integer")),
                    Optional.of(new SqlExpression("b::text")),
                    false,
                    Optional.empty(),
                    false))));
            insert(database, "(a) VALUES ('007')", "007|7");
            update(database, "other = 1", "007|7");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void fillWorksForEveryWriteOfAnUnfilledRow(int major) throws SQLException {
        try (Database database = new Database(major)) {
            table(database, "text", "text");
            database.sql("INSERT INTO t (a) VALUES ('x')");
            database.run(new SyncDdl.Create(trigger(
                    new FillRule(column("b", TEXT), new SqlExpression("upper(t.a)"), List.of(Identifier.of("a"))))));
            update(database, "other = 1", "x|X");
            update(database, "b = NULL", "x|X");
            insert(database, "(a, b) VALUES ('x', 'y')", "x|y");
            insert(database, "(a) VALUES ('z')", "z|Z");
        }
    }

    /** The application's role may write the table and knows nothing of the one that the fill asks (42501 otherwise). */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void fillAsksATableThatTheApplicationMayNotRead(int major) throws SQLException {
        try (Database database = new Database(major)) {
            table(database, "text", "text");
            database.sql("CREATE TABLE secret (a text, b text)", "INSERT INTO secret VALUES ('x', 'found')");
            database.run(new SyncDdl.Create(trigger(new FillRule(
                    column("b", TEXT),
                    new SqlExpression("(SELECT secret.b FROM secret WHERE secret.a = t.a)"),
                    List.of(Identifier.of("a"))))));
            database.sql(
                    "CREATE ROLE fill_app LOGIN",
                    "GRANT INSERT, UPDATE, SELECT ON t TO fill_app",
                    "GRANT USAGE ON SEQUENCE t_id_seq TO fill_app");
            try (Connection application = database.connect("fill_app")) {
                Database.sql(application, "INSERT INTO t (a) VALUES ('x')");
                assertThat(Database.rows(application, "SELECT a, b FROM t")).containsExactly("x|found");
            } finally {
                database.sql("DROP OWNED BY fill_app", "DROP ROLE fill_app");
            }
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void repairMendsWhatTheCheckWouldRefuse(int major) throws SQLException {
        try (Database database = new Database(major)) {
            table(database, "integer", "text");
            database.sql("INSERT INTO t (a) VALUES (-1)");
            database.run(new SyncDdl.Create(trigger(new RepairRule(
                    new SqlExpression("a >= 0"),
                    column("a", SqlType.builtIn("integer")),
                    new Literal("0", SqlType.builtIn("integer")),
                    List.of(Identifier.of("a"))))));
            update(database, "other = 1", "0|-");
            update(database, "a = NULL", "-|-");
            insert(database, "(a) VALUES (-5)", "0|-");
            insert(database, "(a) VALUES (5)", "5|-");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void dropLeavesNothing(int major) throws SQLException {
        try (Database database = new Database(major)) {
            SyncTrigger trigger = rename(database, "text DEFAULT 'd'", false, Optional.of(Identifier.of("mark")), true);
            database.run(new SyncDdl.Drop(trigger));
            assertThat(database.rows("SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"))
                    .isEmpty();
            assertThat(database.rows("SELECT tgname FROM pg_trigger")).isEmpty();
            insert(database, "(a) VALUES ('x')", "x|-");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void concurrentUpsertsOnTheOldKeyMeetBeforeTheSecondIndex(int major) throws Exception {
        try (Database database = new Database(major)) {
            rename(database, "text", false, Optional.empty(), true);
            database.sql("CREATE UNIQUE INDEX ON t (a)", "CREATE UNIQUE INDEX ON t (b)");
            List<CompletableFuture<Void>> clients = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(client -> CompletableFuture.runAsync(() -> upsert(database)))
                    .toList();
            for (CompletableFuture<Void> client : clients) {
                client.get();
            }
            assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("10");
        }
    }

    private static void upsert(Database database) {
        try (Connection session = database.connect(Map.of())) {
            for (int number = 0; number < 150; number++) {
                Database.sql(
                        session,
                        "INSERT INTO t (a) VALUES ('k" + number % 10
                                + "') ON CONFLICT (a) DO UPDATE SET other = t.other + 1");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void updates(Database database) throws SQLException {
        database.sql("TRUNCATE t", "INSERT INTO t (a, b) VALUES ('x', 'x')");
        update(database, "a = 'y'", "y|y");
        update(database, "b = 'z'", "z|z");
        update(database, "a = 'p', b = 'q'", "p|q");
        update(database, "other = 1", "p|q");
        update(database, "b = NULL", "-|-");
        update(database, "a = 'r', b = NULL", "r|r");
        update(database, "a = NULL", "-|-");
    }

    private static SyncTrigger rename(
            Database database, String type, boolean becomesNotNull, Optional<Identifier> mark, boolean guardsKey)
            throws SQLException {
        String plain = type.replaceAll(" (NOT NULL|DEFAULT).*", "");
        table(database, type, plain);
        SqlType sql = plain.startsWith("\"")
                ? SqlType.custom(plain.replace("\"", ""))
                : SqlType.builtIn(plain.replaceAll(" COLLATE.*|\\(5\\)|\\[\\]", ""));
        SyncTrigger trigger = trigger(new ReplaceRule(
                column("a", sql).withNotNull(type.contains("NOT NULL")),
                column("b", sql),
                Optional.empty(),
                Optional.empty(),
                becomesNotNull,
                mark,
                guardsKey));
        database.run(new SyncDdl.Create(trigger));
        return trigger;
    }

    private static void convert(Database database, String old, String replacement, String up, String down)
            throws SQLException {
        table(database, old, replacement);
        database.run(new SyncDdl.Create(trigger(new ReplaceRule(
                column("a", type(old)),
                column("b", type(replacement)),
                Optional.of(new SqlExpression(up)),
                Optional.of(new SqlExpression(down)),
                false,
                Optional.empty(),
                false))));
    }

    private static SqlType type(String text) {
        Matcher modified = Pattern.compile("([a-z ]+)\\(([0-9,]+)\\)").matcher(text);
        return modified.matches()
                ? SqlType.builtIn(
                        modified.group(1),
                        Pattern.compile(",")
                                .splitAsStream(modified.group(2))
                                .map(Integer::valueOf)
                                .toArray(Integer[]::new))
                : SqlType.builtIn(text);
    }

    private static void table(Database database, String old, String replacement) throws SQLException {
        database.sql("CREATE TABLE t (id bigserial PRIMARY KEY, a " + old + ", b " + replacement
                + ", other integer DEFAULT 0)");
    }

    private static SyncTrigger trigger(SyncRule rule) {
        return new SyncTrigger(
                "0001_test",
                TableName.of("t"),
                rule,
                Identifier.of("belay_sync"),
                Identifier.of("zz_belay_insert"),
                Identifier.of("zz_belay_update"));
    }

    private static ColumnDefinition column(String name, SqlType type) {
        return ColumnDefinition.of(Identifier.of(name), type);
    }

    private static void insert(Database database, String values, String expected) throws SQLException {
        database.sql("TRUNCATE t", "INSERT INTO t " + values);
        assertThat(database.rows(BOTH)).as("INSERT %s", values).containsExactly(expected);
    }

    private static void update(Database database, String assignments, String expected) throws SQLException {
        database.sql("UPDATE t SET " + assignments);
        assertThat(database.rows(BOTH)).as("UPDATE SET %s", assignments).containsExactly(expected);
    }
}
