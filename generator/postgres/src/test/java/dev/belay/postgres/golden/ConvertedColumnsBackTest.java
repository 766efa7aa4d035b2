package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.Change;
import dev.belay.postgres.server.EmbeddedServer;
import dev.belay.postgres.server.ScratchDatabase;
import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Columns that were converted come back where down can compute them. A release that knows the new ones alone may have
 * written what it cannot: the way back says so before, to the row, and refuses with words of ours.
 */
class ConvertedColumnsBackTest {

    private static final String TABLE = """
            {"operation": "create-table", "table": "t", "columns": [
             {"name": "id", "type": "bigint", "notNull": true}, {"name": "street", "type": "text", "notNull": true},
             {"name": "number", "type": "%s", "notNull": true}],
             "constraints": [{"constraint": "primary-key", "columns": ["%s"]}]}""";

    private static final String MERGES = """
            {"operation": "merge-columns", "table": "t", "column": {"name": "address", "type": "text"},
             "whole": "street || ' ' || number", "parts": [
              {"column": {"name": "street", "type": "text"}, "value": "split_part(address, ' ', 1)"},
              {"column": {"name": "number", "type": "%s"}, "value": "%s"}], "roundTrips": %s%s}""";

    private static final String REPLACES = """
            {"operation": "replace-column", "table": "t", "column": "number", "type": "integer",
             "replacement": {"name": "Number text", "type": "text", "notNull": true},
             "conversion": {"up": "number::text", "down": "\\"Number text\\"::integer"}, "roundTrips": true%s}""";

    private static final String VIEWS = ", \"dualWrite\": \"versioned-views\"";

    private static final String NULLS = "[computed-null] 1 rows of t would hold NULL in number";
    private static final String FAILS = "[computed-fails] 1 rows of t have no value for number, first where id is 2";

    @TestFactory
    Stream<DynamicTest> refusesWhatItCounts() {
        String mended = "UPDATE t SET address = 'Some 9' WHERE id = 2";
        String nowhere = "INSERT INTO t (id, address) VALUES (2, 'Nowhere')";
        String digits = "substring(address from '\\\\d+$')";
        return Stream.of(
                        trial(
                                "merged, NULL",
                                "text",
                                MERGES.formatted("text", digits, true, ""),
                                nowhere,
                                NULLS,
                                mended),
                        trial("merged", "integer", merges(true, ""), nowhere, FAILS, mended),
                        trial("merged, views", "integer", merges(true, VIEWS), nowhere, FAILS, mended),
                        trial(
                                "replaced",
                                "integer",
                                REPLACES.formatted(""),
                                "INSERT INTO t (id, street, \"Number text\") VALUES (2, 'Some', 'none')",
                                FAILS,
                                "UPDATE t SET \"Number text\" = '9' WHERE id = 2"),
                        trial(
                                "replaced, views",
                                "integer",
                                REPLACES.formatted(VIEWS),
                                "INSERT INTO t (id, street, number) VALUES (2, 'Some', 'none')",
                                FAILS,
                                "UPDATE t SET number = '9' WHERE id = 2"))
                .flatMap(trial -> trial);
    }

    /** The row is named by the replacement: the old column is not there yet. */
    @TestFactory
    Stream<DynamicTest> namesTheRowByTheKeyThatIsThere() {
        return onEach(
                "key",
                major -> goesBack(
                        List.of(TABLE.formatted("integer", "number"), REPLACES.formatted("")),
                        "INSERT INTO t (id, street, \"Number text\") VALUES (2, 'Some', 'none')",
                        "[computed-fails] 1 rows of t have no value for number, first where Number text is none",
                        "UPDATE t SET \"Number text\" = '9' WHERE id = 2",
                        major));
    }

    /** What is lost counts, and rows that refuse are no part of that number. */
    @TestFactory
    Stream<DynamicTest> refusesAlsoWhereValuesAreLost() {
        return onEach("lossy", ConvertedColumnsBackTest::refusesLossy);
    }

    private static void refusesLossy(int major) throws SQLException {
        List<Plan> plans = plans(List.of(TABLE.formatted("integer", "id"), merges(false, "")), major);
        Unit unit = plans.get(2).units().get(0);
        assertThat(unit.wayBack().downClass()).isEqualTo(DownClass.LOSES_VALUES);
        assertThat(unit.wayBack().explanation()).contains("for which t.number cannot be computed, or would be NULL.");
        EmbeddedServer server = SharedServer.of(major);
        try (ScratchDatabase scratch = server.scratchDatabase()) {
            GoldenDatabase database = contracted(server, scratch, plans);
            database.run("INSERT INTO t (id, address) VALUES (2, 'Nowhere')");
            assertThat(database.counted(unit)).isEqualTo(2);
            assertThatThrownBy(() -> database.undo(plans.get(2), unit)).hasMessageContaining(FAILS);
        }
    }

    private static String merges(boolean roundTrips, String more) {
        return MERGES.formatted("integer", "split_part(address, ' ', 2)::integer", roundTrips, more);
    }

    private static Stream<DynamicTest> trial(
            String name, String type, String operation, String written, String refusal, String mended) {
        return onEach(
                name,
                major -> goesBack(List.of(TABLE.formatted(type, "id"), operation), written, refusal, mended, major));
    }

    private interface OnServer {
        void run(int major) throws SQLException;
    }

    private static Stream<DynamicTest> onEach(String name, OnServer trial) {
        return SharedServer.majors().stream()
                .map(major -> DynamicTest.dynamicTest(name + " on " + major, () -> trial.run(major)));
    }

    private static void goesBack(List<String> operations, String written, String refusal, String mended, int major)
            throws SQLException {
        List<Plan> plans = plans(operations, major);
        Unit unit = plans.get(2).units().get(0);
        EmbeddedServer server = SharedServer.of(major);
        try (ScratchDatabase scratch = server.scratchDatabase()) {
            GoldenDatabase database = contracted(server, scratch, plans);
            assertThat(unit.wayBack().downClass()).isEqualTo(DownClass.REFUSES_WHILE);
            assertThat(database.counted(unit)).isZero();
            database.run(written);
            assertThat(database.counted(unit)).isEqualTo(1);
            assertThatThrownBy(() -> database.undo(plans.get(2), unit)).hasMessageContaining(refusal);
            database.run(mended);
            assertThat(database.counted(unit)).isZero();
            database.undo(plans.get(2), unit);
        }
    }

    private static GoldenDatabase contracted(EmbeddedServer server, ScratchDatabase scratch, List<Plan> plans)
            throws SQLException {
        GoldenDatabase database = new GoldenDatabase(server, scratch.name());
        database.apply(plans.get(0));
        database.run("INSERT INTO t (id, street, number) VALUES (1, 'Any', 7)");
        database.apply(plans.get(1));
        database.apply(plans.get(2));
        return database;
    }

    private static List<Plan> plans(List<String> operations, int major) {
        History history = History.plan(
                List.of(
                        read("0001_table", operations.get(0)),
                        read("0002_change", operations.get(1)),
                        read("0003_contract", "{\"operation\": \"contract\", \"change\": \"0002_change\"}")),
                new ServerVersion(major),
                GoldenPlans.POLICY);
        assertThat(history.problems()).isEmpty();
        return history.plans();
    }

    private static Change read(String id, String operation) {
        String json = "{\"id\": \"" + id + "\", \"at\": \"2026-11-0" + id.charAt(3) + "T10:00\", \"operations\": ["
                + operation + "]}";
        var reading = ChangeReader.read(id + ".json", json);
        assertThat(reading.problems()).isEmpty();
        return reading.value().orElseThrow();
    }
}
