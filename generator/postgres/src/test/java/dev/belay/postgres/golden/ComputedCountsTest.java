package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.Change;
import dev.belay.postgres.server.ScratchDatabase;
import dev.belay.postgres.server.SharedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract that drops several computed columns counts the rows of each by its own expression. */
class ComputedCountsTest {

    private static final int MAJOR = 15;

    private static final String CREATES = """
            {"operation": "create-table", %s, "columns": [
             {"name": "id", "type": "bigint", "notNull": true},
             {"name": "price", "type": "integer", "notNull": true},
             {"name": "%s", "type": "integer", "notNull": true, "generated": "%s"}],
             "constraints": [{"constraint": "primary-key", "columns": ["id"]}]}""";
    private static final String DROPS = """
            {"operation": "drop-column", %s, "column": "%s", "type": "integer"}""";
    private static final String CONTRACTS = """
            {"operation": "contract", "change": "0002_drop"}""";

    @ParameterizedTest
    @CsvSource({"a.orders, total, b.orders, total", "a_b, c, a, b_c", "b.orders, total, a.orders, total"})
    void countsEachByItsOwn(String one, String its, String other, String others) throws SQLException {
        List<Change> changes = List.of(
                read(
                        "0001_tables",
                        CREATES.formatted(named(one), its, "100 / price"),
                        CREATES.formatted(named(other), others, "price")),
                read("0002_drop", DROPS.formatted(named(one), its), DROPS.formatted(named(other), others)),
                read("0003_contract", CONTRACTS));
        History history = History.plan(changes, new ServerVersion(MAJOR), GoldenPlans.POLICY);
        assertThat(history.problems()).isEmpty();
        try (ScratchDatabase scratch = SharedServer.of(MAJOR).scratchDatabase()) {
            GoldenDatabase database = new GoldenDatabase(SharedServer.of(MAJOR), scratch.name());
            database.run("CREATE SCHEMA a; CREATE SCHEMA b");
            for (Plan plan : history.plans()) {
                database.apply(plan);
            }
            database.run("INSERT INTO " + one + " VALUES (1, 0), (2, 0), (3, 7)");
            database.run("INSERT INTO " + other + " VALUES (1, 0)");
            assertThat(counted(database, history.plans().get(2).units().get(0))).isEqualTo(2);
        }
    }

    private static String named(String table) {
        return table.contains(".")
                ? "\"schema\": \"" + table.replace(".", "\", \"table\": \"") + "\""
                : "\"table\": \"" + table + "\"";
    }

    private static long counted(GoldenDatabase database, Unit unit) throws SQLException {
        String query = unit.wayBack().countingQuery().orElseThrow();
        try (Connection connection = database.server().connect(database.name());
                var statement = connection.createStatement()) {
            statement.execute(query.substring(0, query.lastIndexOf("\nSELECT")));
            try (var rows = statement.executeQuery(query.substring(query.lastIndexOf("\nSELECT")))) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static Change read(String id, String... operations) {
        String json = "{\"id\": \"" + id + "\", \"at\": \"2026-11-0" + id.charAt(3) + "T10:00\", \"operations\": ["
                + String.join(", ", operations) + "]}";
        var reading = ChangeReader.read(id + ".json", json);
        assertThat(reading.problems()).isEmpty();
        return reading.value().orElseThrow();
    }
}
