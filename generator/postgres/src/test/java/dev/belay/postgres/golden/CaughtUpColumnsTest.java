package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.postgres.server.SharedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;

/** What releases write while the application keeps a column and its parts equal, and what a catch-up makes of it. */
class CaughtUpColumnsTest {

    private static final GoldenCase SPLIT = named("split-column-application");
    private static final GoldenCase MERGE = named("merge-columns-application");
    private static final String TENANT = "'00000000-0000-0000-0000-000000000009'";

    /** What releases wrote before the catch-up; the one that writes both gave the first row parts of its own making. */
    private static final String BEFORE = "INSERT INTO customers (tenant, id, full_name, first_name, last_name) VALUES ("
            + TENANT
            + ", 11, 'Jean Luc Picard', 'Jean Luc', 'Picard'), (" + TENANT + ", 12, 'a b', 'a', 'b'), (" + TENANT
            + ", 13, 'x', 'x', NULL);"
            + " UPDATE customers SET full_name = 'later on' WHERE id = 12;"
            + " UPDATE customers SET full_name = 'two words', last_name = NULL WHERE id = 13;"
            + " INSERT INTO customers (tenant, id, full_name, last_name) VALUES (" + TENANT + ", 14, 'half', 'f');"
            + " INSERT INTO customers (tenant, id, full_name) VALUES (" + TENANT + ", 15, 'alone'), (" + TENANT
            + ", 16, '')";

    private static final String ROWS = "SELECT concat_ws('/', id, full_name, coalesce(first_name, '-'),"
            + " coalesce(last_name, '-')) FROM customers WHERE tenant = " + TENANT + " ORDER BY id";

    private static GoldenCase named(String name) {
        return new GoldenCase(Path.of("src/test/resources/golden").resolve(name));
    }

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void bringsAlongWhatWasLeftBehindAndTouchesNoRowThatIsInStep(int major) throws SQLException {
        GoldenPlans plans = GoldenPlans.of(SPLIT, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(SPLIT, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            database.run(BEFORE);
            String untouched = "SELECT xmin::text FROM customers WHERE tenant = " + TENANT + " AND id = 11";
            List<String> writers = query(database, untouched);

            database.apply(plans.tested().get(1));

            assertThat(query(database, ROWS))
                    .containsExactly(
                            "11/Jean Luc Picard/Jean Luc/Picard",
                            "12/later on/later/on",
                            "13/two words/two/words",
                            "14/half/half/-",
                            "15/alone/alone/-",
                            "16///-");
            assertThat(query(database, untouched)).isEqualTo(writers);
            database.apply(plans.tested().get(2));
        }
    }

    /** A cast of what up gives would cut it as well, and the row would look as if it were in step. */
    @TestFactory
    Stream<DynamicTest> tellsOfARowInWhichTheApplicationCutAPart() {
        return SharedServer.majors().stream()
                .flatMap(major -> Stream.of("varchar(3)", "char(3)")
                        .map(type -> DynamicTest.dynamicTest(type + " on " + major, () -> tellsOfACut(type, major))));
    }

    private static void tellsOfACut(String type, int major) throws Exception {
        GoldenCase split = withLastNames(type);
        GoldenPlans plans = GoldenPlans.of(split, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(split, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            database.run("INSERT INTO customers (tenant, id, full_name, first_name, last_name) VALUES (" + TENANT
                    + ", 1, 'Ada Lovelace', 'Ada', 'Lov'), (" + TENANT + ", 2, 'Jean Le', 'Jean', 'Le')");
            assertThatThrownBy(() -> database.apply(plans.tested().get(1)))
                    .hasMessageContaining("[backfill-row-fails] The row of customers whose tenant, id is")
                    .hasMessageContaining("value too long for type character");
            database.run("UPDATE customers SET full_name = 'Ada Lov' WHERE id = 1");
        }
    }

    /** What fills a character(n) up is no difference. */
    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void catchesUpPaddedParts(int major) throws Exception {
        GoldenCase split = withLastNames("char(12)");
        GoldenPlans plans = GoldenPlans.of(split, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(split, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            database.run(BEFORE);
            database.apply(plans.tested().get(1));
            database.apply(plans.tested().get(2));
        }
    }

    /** A cast to a domain cuts as well, and what it is over the database alone knows. */
    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void refusesDomainsWithALength(int major) throws Exception {
        for (String domain : List.of("cut", "over_cut", "cut_bits", "cuts")) {
            GoldenCase split = withLastNames("public." + domain);
            GoldenPlans plans = GoldenPlans.of(split, major).accepted();
            try (GoldenDatabase database = GoldenDatabase.given(split, plans.given(), major)) {
                database.run("CREATE DOMAIN cut AS varchar(3); CREATE DOMAIN over_cut AS cut;"
                        + " CREATE DOMAIN cut_bits AS bit varying(3); CREATE DOMAIN cuts AS char(3)[]");
                assertThatThrownBy(() -> database.apply(plans.tested().get(0)))
                        .hasMessageContaining("[domain-in-the-way] The type ")
                        .hasMessageContaining("of customers.last_name is a domain with a length");
            }
        }
    }

    private static GoldenCase withLastNames(String type) throws Exception {
        Path folder = Files.createTempDirectory("split");
        for (String file : List.of(
                "given_0001_tables.json", "0002_split.json", "0003_catch_up_split.json", "0004_contract_split.json")) {
            String text = Files.readString(SPLIT.folder().resolve(file));
            Files.writeString(
                    folder.resolve(file),
                    text.replace("\"last_name\", \"type\": \"text\"", "\"last_name\", \"type\": \"" + type + "\""));
        }
        return new GoldenCase(folder);
    }

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void refusesWritesOfTheOldColumnAloneAndNothingElse(int major) throws SQLException {
        GoldenPlans plans = GoldenPlans.of(SPLIT, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(SPLIT, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            database.run(BEFORE);
            Plan catchUp = plans.tested().get(1);
            database.apply(catchUp, catchUp.units().get(0));

            refused(database, "UPDATE customers SET full_name = 'lost' WHERE id = 11");
            refused(database, "UPDATE customers SET full_name = 'lost', first_name = 'Jean Luc' WHERE id = 11");
            refused(database, "INSERT INTO customers (tenant, id, full_name) VALUES (" + TENANT + ", 21, 'lost')");
            refused(
                    database,
                    "INSERT INTO customers (tenant, id, full_name, first_name) VALUES (" + TENANT + ", 11, 'l', 'l')"
                            + " ON CONFLICT (tenant, id) DO UPDATE SET full_name = excluded.full_name");

            database.run("UPDATE customers SET kept = 'e' || id; UPDATE customers SET full_name = full_name;"
                    + " UPDATE customers SET full_name = 'a b' WHERE id = 12;"
                    + " UPDATE customers SET full_name = 'c d', first_name = 'c', last_name = 'd' WHERE id = 13;"
                    + " UPDATE customers SET last_name = 'new alone' WHERE id = 14;"
                    + " INSERT INTO customers (tenant, id, full_name, first_name) VALUES (" + TENANT
                    + ", 22, 'y', 'y')");
            assertThat(query(database, ROWS))
                    .containsExactly(
                            "11/Jean Luc Picard/Jean Luc/Picard",
                            "12/a b/a/b",
                            "13/c d/c/d",
                            "14/half/-/new alone",
                            "15/alone/-/-",
                            "16//-/-",
                            "22/y/y/-");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void refusesWhatLeavesOneOfTheMergedColumnsBehind(int major) throws SQLException {
        GoldenPlans plans = GoldenPlans.of(MERGE, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(MERGE, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            database.run("UPDATE squares SET cell = (x::bigint << 32) | (y::bigint & 4294967295) WHERE id < 4;"
                    + " UPDATE squares SET y = 7 WHERE id = 1");
            Plan catchUp = plans.tested().get(1);
            database.apply(catchUp);

            String cells = "SELECT concat_ws(' ', id, x, y, cell) FROM squares ORDER BY id";
            assertThat(query(database, cells))
                    .containsExactly(
                            "1 0 7 7",
                            "2 -1 1 -4294967295",
                            "3 2147483647 -2147483648 9223372034707292160",
                            "4 -2147483648 -1 -9223372032559808513");
            assertThatThrownBy(() -> database.run("UPDATE squares SET y = 8 WHERE id = 1"))
                    .asInstanceOf(type(PSQLException.class))
                    .satisfies(refusal -> {
                        assertThat(refusal.getSQLState()).isEqualTo("23000");
                        assertThat(refusal.getServerErrorMessage().getMessage())
                                .isEqualTo("[old-column-alone] A write of \"squares.x\" or \"squares.y\" left \"cell\""
                                        + " behind, which releases read since 0002_merge.");
                    });
            database.run("UPDATE squares SET y = 8, cell = 8 WHERE id = 1; UPDATE squares SET cell = 9 WHERE id = 2;"
                    + " INSERT INTO squares (id, cell) VALUES (5, 10)");
            refusesTheWayBack(database, catchUp);
        }
    }

    private static void refusesTheWayBack(GoldenDatabase database, Plan catchUp) throws SQLException {
        Unit last = catchUp.units().get(catchUp.units().size() - 1);
        assertThat(database.counted(last)).isEqualTo(2);
        assertThatThrownBy(() -> database.undo(catchUp, last))
                .hasMessageContaining("[rows-in-the-way] 2 rows of squares were written in cell alone; set x and y to"
                        + " what the down expression makes of it in them before going back.");
        database.run("UPDATE squares SET x = (cell >> 32)::integer, y = ((cell << 32) >> 32)::integer");
        for (int index = catchUp.units().size() - 1; index >= 0; index--) {
            database.undo(catchUp, catchUp.units().get(index));
        }
        assertThatThrownBy(() -> database.run("UPDATE squares SET x = NULL")).hasMessageContaining("null value");
        database.run("UPDATE squares SET x = 5");
    }

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void doesNotLetTheNextReleaseGoWhereTheOneThatWritesBothWritesAnotherValue(int major) throws SQLException {
        GoldenPlans plans = GoldenPlans.of(SPLIT, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(SPLIT, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            Plan catchUp = plans.tested().get(1);
            int loosens = catchUp.units().size() - 1;
            for (Unit unit : catchUp.units().subList(0, loosens)) {
                database.apply(catchUp, unit);
            }
            database.run("UPDATE customers SET full_name = 'Ada King', first_name = 'Ada', last_name = 'Byron'"
                    + " WHERE full_name = 'Ada Lovelace'");
            assertThatThrownBy(() -> database.apply(catchUp, catchUp.units().get(loosens)))
                    .hasMessageContaining("[rows-in-the-way] 1 rows of customers hold in first_name and last_name what"
                            + " full_name does not give");
            database.run("UPDATE customers SET last_name = 'King' WHERE last_name = 'Byron'");
            database.apply(catchUp, catchUp.units().get(loosens));
            database.run("INSERT INTO customers (tenant, id, first_name) VALUES (" + TENANT + ", 7, 'New')");
            database.apply(plans.tested().get(2));
        }
    }

    private static void refused(GoldenDatabase database, String statement) {
        assertThatThrownBy(() -> database.run(statement))
                .as(statement)
                .hasMessageContaining("[old-column-alone] A write of \"customers.full_name\" left \"first_name\" and"
                        + " \"last_name\" behind, which releases read since 0002_split.");
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
