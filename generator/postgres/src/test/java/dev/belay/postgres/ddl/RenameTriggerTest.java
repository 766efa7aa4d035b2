package dev.belay.postgres.ddl;

import static dev.belay.postgres.ddl.TriggeredTable.BOTH;
import static dev.belay.postgres.ddl.TriggeredTable.insert;
import static dev.belay.postgres.ddl.TriggeredTable.rename;
import static dev.belay.postgres.ddl.TriggeredTable.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.dsl.names.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The trigger of a column under another name, row by row, on every server at hand. */
class RenameTriggerTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";

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
            List<CompletableFuture<Void>> clients = IntStream.range(0, 4)
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
}
