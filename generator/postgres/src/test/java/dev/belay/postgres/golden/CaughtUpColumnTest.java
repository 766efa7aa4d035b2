package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What releases write while the application keeps a column and its replacement equal, and what a catch-up makes of it. */
class CaughtUpColumnTest {

    private static final GoldenCase RENAME = named("rename-column-application");
    private static final GoldenCase CONVERT = named("replace-column-application");

    private static final GoldenCase CONSTRAINED = named("rename-column-application-constrained");

    /** What releases wrote before the catch-up: the second row was filled by one that writes both, then left behind. */
    private static final String BEFORE =
            "INSERT INTO customers (id, name, full_name) VALUES (11, 'a', 'a'), (12, 'b', 'b');"
                    + " UPDATE customers SET name = 'later' WHERE id = 12;"
                    + " INSERT INTO customers (id, name) VALUES (13, 'alone');"
                    + " INSERT INTO customers (id, name, full_name) VALUES (14, 'x', 'x');"
                    + " UPDATE customers SET name = NULL WHERE id = 14; INSERT INTO customers (id) VALUES (15)";

    private static final String ROWS =
            "SELECT concat_ws(' ', id, coalesce(name, '-'), coalesce(full_name, '-')) FROM customers"
                    + " WHERE id BETWEEN 11 AND 99 ORDER BY id";

    private static GoldenCase named(String name) {
        return new GoldenCase(Path.of("src/test/resources/golden").resolve(name));
    }

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void bringsAlongWhatWasLeftBehindAndTouchesNoOtherRow(int major) throws SQLException {
        GoldenPlans plans = GoldenPlans.of(RENAME, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(RENAME, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            database.run(BEFORE);
            String untouched = "SELECT xmin::text FROM customers WHERE id IN (11, 15)";
            List<String> writers = query(database, untouched);

            database.apply(plans.tested().get(1));

            assertThat(query(database, ROWS))
                    .containsExactly("11 a a", "12 later later", "13 alone alone", "14 - -", "15 - -");
            assertThat(query(database, untouched)).isEqualTo(writers);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void refusesWritesOfTheOldColumnAloneAndNothingElse(int major) throws SQLException {
        GoldenPlans plans = GoldenPlans.of(RENAME, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(RENAME, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            database.run(BEFORE);
            Plan catchUp = plans.tested().get(1);
            database.apply(catchUp, catchUp.units().get(0));

            refused(database, "UPDATE customers SET name = 'lost' WHERE id = 11");
            refused(database, "UPDATE customers SET name = NULL WHERE id = 11");
            refused(database, "UPDATE customers SET name = 'lost', full_name = 'a' WHERE id = 11");
            refused(database, "INSERT INTO customers (id, name) VALUES (21, 'lost')");
            refused(
                    database,
                    "INSERT INTO customers (id, name) VALUES (11, 'lost') ON CONFLICT (id) DO UPDATE SET name = 'lost'");
            refused(
                    database,
                    "INSERT INTO customers (id, name, full_name) VALUES (11, 'lost', 'lost')"
                            + " ON CONFLICT (id) DO UPDATE SET name = excluded.name");

            database.run("UPDATE customers SET email = 'e' || id; UPDATE customers SET name = name;"
                    + " UPDATE customers SET name = 'c', full_name = 'c' WHERE id = 11;"
                    + " UPDATE customers SET name = 'b' WHERE id = 12;"
                    + " UPDATE customers SET full_name = 'new alone' WHERE id = 15;"
                    + " INSERT INTO customers (id, full_name) VALUES (22, 'new alone');"
                    + " INSERT INTO customers (id, name, full_name) VALUES (23, 'both', 'both'), (24, NULL, NULL);"
                    + " INSERT INTO customers (id, name, full_name) VALUES (23, 'two', 'two')"
                    + " ON CONFLICT (id) DO UPDATE SET name = excluded.name, full_name = excluded.full_name;"
                    + " DELETE FROM customers WHERE id = 24");
            assertThat(query(database, ROWS))
                    .containsExactly(
                            "11 c c",
                            "12 b b",
                            "13 alone -",
                            "14 - x",
                            "15 - new alone",
                            "22 - new alone",
                            "23 two two");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void refusesTheWayBackWhileTheNewColumnWasWrittenAlone(int major) throws SQLException {
        GoldenPlans plans = GoldenPlans.of(RENAME, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(RENAME, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            Plan catchUp = plans.tested().get(1);
            database.apply(catchUp);
            database.run("INSERT INTO customers (id, full_name) VALUES (31, 'new');"
                    + " UPDATE customers SET full_name = 'newer' WHERE id = 7");

            Unit last = catchUp.units().get(catchUp.units().size() - 1);
            assertThat(List.of(String.valueOf(database.counted(last)))).containsExactly("2");
            assertThatThrownBy(() -> database.undo(catchUp, last))
                    .hasMessageContaining(
                            "[rows-in-the-way] 2 rows of customers were written in full_name alone; set name to what full_name is");
            database.run("UPDATE customers SET name = full_name WHERE id IN (7, 31)");
            for (int index = catchUp.units().size() - 1; index >= 0; index--) {
                database.undo(catchUp, catchUp.units().get(index));
            }
            database.run("UPDATE customers SET name = 'alone again' WHERE id = 31");
        }
    }

    /** The rows for which down fails count beside those that are apart; neither hides the other. */
    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void countsTheRowsForWhichDownFails(int major) throws SQLException {
        GoldenPlans plans = GoldenPlans.of(CONVERT, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(CONVERT, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            Plan catchUp = plans.tested().get(1);
            database.apply(catchUp);
            Unit loosens = loosening(catchUp, "lineCount");
            assertThat(database.counted(loosens)).isZero();
            database.run("UPDATE \"Orders\" SET \"lineCount\" = 70000 WHERE note = 'Ann';"
                    + " UPDATE \"Orders\" SET \"lineCount\" = 5 WHERE note IS NULL");
            assertThat(database.counted(loosens)).isEqualTo(2);
            assertThat(loosens.wayBack().explanation())
                    .contains("rows of Orders were written in lineCount alone")
                    .contains("rows are there for which Orders.line count cannot be computed.");
            assertThatThrownBy(() -> database.undo(catchUp, loosens))
                    .hasMessageContaining("[computed-fails] 1 rows of Orders have no value for line count");
            database.run("UPDATE \"Orders\" SET \"lineCount\" = 7, \"line count\" = 7 WHERE note = 'Ann'");
            assertThat(database.counted(loosens)).isEqualTo(1);
        }
    }

    private static Unit loosening(Plan catchUp, String replacement) {
        return catchUp.units().stream()
                .filter(unit -> unit.wayBack().explanation().contains("written in " + replacement + " alone"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void doesNotLetTheNextReleaseGoWhereTheOneThatWritesBothWritesAnotherValue(int major) throws SQLException {
        GoldenPlans plans = GoldenPlans.of(CONVERT, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(CONVERT, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            Plan catchUp = plans.tested().get(1);
            int loosens = catchUp.units().size() - 2;
            for (Unit unit : catchUp.units().subList(0, loosens)) {
                database.apply(catchUp, unit);
            }
            database.run("UPDATE \"Orders\" SET \"totalCents\" = 150, \"total Amount\" = 150 WHERE \"note\" = 'Ann'");
            assertThatThrownBy(() -> database.apply(catchUp, catchUp.units().get(loosens)))
                    .hasMessageContaining("[rows-in-the-way] 1 rows of Orders hold in total Amount what totalCents");
            database.run("UPDATE \"Orders\" SET \"totalCents\" = 150, \"total Amount\" = 1.5 WHERE \"note\" = 'Ann'");
            String tooMuch = "UPDATE \"Orders\" SET \"total Amount\" = 30000000 WHERE \"note\" = 'Ann'";
            String enough = "UPDATE \"Orders\" SET \"total Amount\" = 1.5 WHERE \"note\" = 'Ann'";
            String refused = "[computed-fails] 1 rows of Orders have no value for totalCents, first where orderId is"
                    + " 00000000-0000-0000-0000-000000000001: integer out of range.";
            database.run(tooMuch);
            assertThatThrownBy(() -> database.apply(catchUp, catchUp.units().get(loosens)))
                    .hasMessageContaining(refused);
            database.run(enough);
            database.apply(catchUp, catchUp.units().get(loosens));
            database.run(tooMuch);
            assertThatThrownBy(() -> database.undo(catchUp, catchUp.units().get(loosens)))
                    .hasMessageContaining(refused);
            database.run(enough);
            database.run("INSERT INTO \"Orders\" (\"orderId\", \"total Amount\") VALUES (gen_random_uuid(), 7.25)");
            database.apply(catchUp, catchUp.units().get(loosens + 1));
            database.apply(plans.tested().get(2));
            assertThat(query(database, "SELECT \"total Amount\" FROM \"Orders\" ORDER BY 1"))
                    .containsExactly("0.00", "1.50", "7.25", "21474836.47");
        }
    }

    /** The down expression gives the old value for a new one that nobody wrote: the row is to be brought along all the same. */
    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void bringsAlongWhatNobodyWroteThoughDownGivesTheOldValue(int major) throws SQLException {
        GoldenPlans plans = GoldenPlans.of(CONVERT, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(CONVERT, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            database.run("INSERT INTO \"Orders\" (\"orderId\", \"totalCents\", \"note\")"
                    + " VALUES (gen_random_uuid(), 0, 'nothing')");
            database.apply(plans.tested().get(1));
            assertThat(query(database, "SELECT \"total Amount\" FROM \"Orders\" WHERE \"note\" = 'nothing'"))
                    .containsExactly("0.00");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void goesBackAgainAfterItStoppedHalfWay(int major) throws SQLException {
        GoldenPlans plans = GoldenPlans.of(CONSTRAINED, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(CONSTRAINED, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            Plan catchUp = plans.tested().get(1);
            database.apply(catchUp);
            database.run("ALTER TABLE members ADD CONSTRAINT comes_first CHECK (joined <= gone) NOT VALID");

            database.undo(catchUp, catchUp.units().get(catchUp.units().size() - 1));

            assertThat(query(database, "SELECT convalidated FROM pg_constraint WHERE conname = 'comes_first'"))
                    .containsExactly("t");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void letsTheOldColumnBeLeftOutWhateverItsChecksSay(int major) throws SQLException {
        GoldenPlans plans = GoldenPlans.of(CONSTRAINED, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(CONSTRAINED, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            database.apply(plans.tested().get(1));
            database.run("INSERT INTO members (id, team_id, joined_on) VALUES (41, 2, '2026-02-02')");
            assertThatThrownBy(() -> database.run("INSERT INTO members (id, team_id) VALUES (42, -1)"))
                    .hasMessageContaining("is_counted_team_id");
        }
    }

    private static void refused(GoldenDatabase database, String statement) {
        assertThatThrownBy(() -> database.run(statement))
                .as(statement)
                .asInstanceOf(type(PSQLException.class))
                .extracting(PSQLException::getServerErrorMessage)
                .satisfies(CaughtUpColumnTest::tells);
    }

    private static void tells(ServerErrorMessage message) {
        assertThat(message.getSQLState()).isEqualTo("23000");
        assertThat(message.getMessage())
                .isEqualTo("[old-column-alone] A write of \"customers.name\" left \"full_name\" behind, which releases"
                        + " read since 0002_rename_name.");
        assertThat(message.getHint()).isEqualTo("Write both in one statement, full_name as name.");
        assertThat(message.getTable()).isEqualTo("customers");
        assertThat(message.getColumn()).isEqualTo("name");
    }

    private static List<String> query(GoldenDatabase database, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.server().connect(database.name());
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
