package dev.belay.postgres.ddl;

import static dev.belay.postgres.ddl.TriggeredTable.TEXT;
import static dev.belay.postgres.ddl.TriggeredTable.column;
import static dev.belay.postgres.ddl.TriggeredTable.insert;
import static dev.belay.postgres.ddl.TriggeredTable.table;
import static dev.belay.postgres.ddl.TriggeredTable.trigger;
import static dev.belay.postgres.ddl.TriggeredTable.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.RepairRule;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The triggers that fill a column and mend a value, row by row, on every server at hand. */
class FillTriggerTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";

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
}
