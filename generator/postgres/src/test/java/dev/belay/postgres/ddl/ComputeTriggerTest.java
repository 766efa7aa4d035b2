package dev.belay.postgres.ddl;

import static dev.belay.postgres.ddl.TriggeredTable.TEXT;
import static dev.belay.postgres.ddl.TriggeredTable.column;
import static dev.belay.postgres.ddl.TriggeredTable.insert;
import static dev.belay.postgres.ddl.TriggeredTable.table;
import static dev.belay.postgres.ddl.TriggeredTable.trigger;
import static dev.belay.postgres.ddl.TriggeredTable.update;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.ComputeRule;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The trigger that computes a column for good, row by row, on every server at hand. */
class ComputeTriggerTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";

    @ParameterizedTest
    @MethodSource(MAJORS)
    void nobodyElseDecidesWhatTheColumnHolds(int major) throws SQLException {
        try (Database database = new Database(major)) {
            table(database, "text", "text");
            database.run(create("upper(t.a)"));
            insert(database, "(a) VALUES ('x')", "x|X");
            insert(database, "(a, b) VALUES ('y', 'mine')", "y|Y");
            update(database, "b = 'mine'", "y|Y");
            update(database, "b = NULL", "y|Y");
            update(database, "a = 'z', b = 'mine'", "z|Z");
            update(database, "a = NULL", "-|-");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aRowThatTheBackfillHasNotComeToIsFilledByAnyWrite(int major) throws SQLException {
        try (Database database = new Database(major)) {
            table(database, "text", "text");
            database.sql("INSERT INTO t (a) VALUES ('x')");
            database.run(create("upper(a)"));
            update(database, "other = 1", "x|X");
        }
    }

    /** Equal to PostgreSQL, and two texts all the same. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void anotherImageOfASourceCounts(int major) throws SQLException {
        try (Database database = new Database(major)) {
            table(database, "numeric", "text");
            database.run(create("a::text"));
            insert(database, "(a) VALUES (1.0)", "1.0|1.0");
            update(database, "a = 1.00", "1.00|1.00");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aBackfillAndWritesOfOtherColumnsCallNoFunction(int major) throws SQLException {
        try (Database database = new Database(major)) {
            table(database, "text", "text");
            database.sql("INSERT INTO t (a) VALUES ('x')");
            database.run(create("upper(a)"));
            database.sql("CREATE OR REPLACE FUNCTION belay_sync() RETURNS trigger LANGUAGE plpgsql"
                    + " AS $$ BEGIN RAISE EXCEPTION 'called'; END $$");
            update(database, "b = upper(a)", "x|X");
            update(database, "other = 1", "x|X");
            assertThatThrownBy(() -> database.sql("UPDATE t SET b = 'mine'")).hasMessageContaining("called");
            assertThatThrownBy(() -> database.sql("UPDATE t SET a = 'y'")).hasMessageContaining("called");
        }
    }

    private static SyncDdl.Create create(String expression) {
        return new SyncDdl.Create(trigger(new ComputeRule(
                column("b", TEXT), new SqlExpression(expression), List.of(Identifier.of("a")), Identifier.of("t"))));
    }
}
