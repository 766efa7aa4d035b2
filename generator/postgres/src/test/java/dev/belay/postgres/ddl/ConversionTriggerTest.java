package dev.belay.postgres.ddl;

import static dev.belay.postgres.ddl.TriggeredTable.BOTH;
import static dev.belay.postgres.ddl.TriggeredTable.TEXT;
import static dev.belay.postgres.ddl.TriggeredTable.column;
import static dev.belay.postgres.ddl.TriggeredTable.convert;
import static dev.belay.postgres.ddl.TriggeredTable.insert;
import static dev.belay.postgres.ddl.TriggeredTable.trigger;
import static dev.belay.postgres.ddl.TriggeredTable.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.SqlExpression;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The trigger of a column of another type or meaning, row by row, on every server at hand. */
class ConversionTriggerTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";

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
}
