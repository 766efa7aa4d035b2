package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.Change;
import dev.belay.postgres.server.EmbeddedServer;
import dev.belay.postgres.server.ScratchDatabase;
import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two services without a name, on tables of their own in one database, have changes of the same ids, and so one name
 * for their schemas of views: the later one is told before it has put anything there, and both come to their ends.
 */
class SharedViewsTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";
    private static final String SCHEMAS = "SELECT count(*) FROM pg_namespace WHERE nspname ~ '^(before|after)_'";

    @ParameterizedTest
    @MethodSource(MAJORS)
    void theLaterServiceWaitsForTheContractOfTheOther(int major) throws SQLException {
        EmbeddedServer server = SharedServer.of(major);
        try (ScratchDatabase scratch = server.scratchDatabase()) {
            GoldenDatabase database = new GoldenDatabase(server, scratch.name());
            database.run("ALTER DATABASE \"" + database.name() + "\" SET belay.collapse = 'allow'");
            List<Plan> theirs = plans(major, "customers", "Invoice lines");
            List<Plan> ours = plans(major, "orders");
            database.apply(theirs.get(0));
            database.apply(ours.get(0));
            database.apply(theirs.get(1));
            assertThatThrownBy(() -> database.apply(ours.get(1)))
                    .hasStackTraceContaining(
                            "[views-schema-taken] The schema before_0002_change holds what this change has not put"
                                    + " there: \"Invoice lines\", customers.");
            database.apply(theirs.get(2));
            database.apply(ours.get(1));
            database.undo(ours.get(1), ours.get(1).units().get(0));
            database.apply(ours.get(1));
            assertThatThrownBy(() ->
                            database.undo(theirs.get(2), theirs.get(2).units().get(0)))
                    .hasStackTraceContaining("[views-schema-taken]");
            database.apply(ours.get(2));
            assertThat(schemas(scratch)).isZero();
            database.undo(theirs.get(2), theirs.get(2).units().get(0));
            assertThat(schemas(scratch)).isEqualTo(2);
        }
    }

    private static long schemas(ScratchDatabase scratch) throws SQLException {
        try (var connection = scratch.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(SCHEMAS)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<Plan> plans(int major, String... tables) {
        History history = History.plan(
                List.of(
                        read("0001_tables", operations("""
                                {"operation": "create-table", "table": "%s", "columns": [
                                 {"name": "id", "type": "bigint", "notNull": true}, {"name": "name", "type": "text"}],
                                 "constraints": [{"constraint": "primary-key", "columns": ["id"]}]}""", tables)),
                        read("0002_change", operations("""
                                {"operation": "rename-column", "table": "%s", "column": "name", "type": "text",
                                 "newName": "title", "dualWrite": "versioned-views"}""", tables)),
                        read("0003_contract", "{\"operation\": \"contract\", \"change\": \"0002_change\"}")),
                new ServerVersion(major),
                GoldenPlans.POLICY);
        assertThat(history.problems()).isEmpty();
        return history.plans();
    }

    private static String operations(String each, String... tables) {
        return Stream.of(tables).map(each::formatted).collect(Collectors.joining(", "));
    }

    private static Change read(String id, String operations) {
        String json = "{\"id\": \"" + id + "\", \"at\": \"2026-11-0" + id.charAt(3) + "T10:00\", \"operations\": ["
                + operations + "]}";
        var reading = ChangeReader.read(id + ".json", json);
        assertThat(reading.problems()).isEmpty();
        return reading.value().orElseThrow();
    }
}
