package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.Change;
import dev.belay.postgres.catalog.ComparisonOptions;
import dev.belay.postgres.server.EmbeddedServer;
import dev.belay.postgres.server.ScratchDatabase;
import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a domain asks of its values it asks before any trigger, and of every row where a column of it is added: such a
 * change is refused with words of ours, before anything has changed, and goes through where the domain asks nothing.
 */
class DomainsInTheWayTest {

    private static final String DOMAINS = """
            CREATE DOMAIN plain AS integer;
            CREATE DOMAIN "Never Null" AS integer NOT NULL;
            CREATE DOMAIN inner_check AS integer CHECK (value IS NOT NULL);
            CREATE DOMAIN over_another AS inner_check;
            CREATE DOMAIN positive AS integer CHECK (value > 0);
            CREATE DOMAIN three AS integer DEFAULT 3;
            """;

    private static final String REPLACES = """
            {"operation": "replace-column", "table": "t", "column": "a", "type": "%s",
             "replacement": {"name": "b", "type": "%s"}, "conversion": {"up": "a * 2", "down": "b / 2"}}""";
    private static final String RENAMES = """
            {"operation": "rename-column", "table": "t", "column": "a", "type": "%s", "newName": "b"}""";
    private static final String DROPS = """
            {"operation": "drop-column", "table": "t", "column": "a", "type": "%s"}""";
    private static final String ADDS = """
            {"operation": "add-column", "table": "t", "column": {"name": "b", "type": "%s"}}""";
    private static final String COMPUTES = "\", \"generated\": \"id + 1";

    @TestFactory
    Stream<DynamicTest> refused() {
        return Stream.of(
                        trial("\\\"Never Null\\\"", REPLACES.formatted("\\\"Never Null\\\"", "bigint"), true),
                        trial("over_another", REPLACES.formatted("over_another", "bigint"), true),
                        trial("three", REPLACES.formatted("three", "bigint"), true),
                        trial("positive", REPLACES.formatted("positive", "bigint"), false),
                        trial("plain", REPLACES.formatted("plain", "bigint"), false),
                        trial("integer", REPLACES.formatted("integer", "\\\"Never Null\\\""), true),
                        trial("integer", REPLACES.formatted("integer", "positive"), true),
                        trial("integer", REPLACES.formatted("integer", "over_another"), true),
                        trial("integer", REPLACES.formatted("integer", "three"), true),
                        trial("integer", REPLACES.formatted("integer", "plain"), false),
                        trial("\\\"Never Null\\\"", RENAMES.formatted("\\\"Never Null\\\""), true),
                        trial("positive", RENAMES.formatted("positive"), true),
                        trial("plain", RENAMES.formatted("plain"), false),
                        trial("\\\"Never Null\\\"", DROPS.formatted("\\\"Never Null\\\""), true),
                        trial("three", DROPS.formatted("three"), false),
                        trial("integer", ADDS.formatted("\\\"Never Null\\\""), true),
                        trial("integer", ADDS.formatted("positive"), true),
                        trial("integer", ADDS.formatted("three"), false),
                        trial("integer", ADDS.formatted("plain[]"), false))
                .flatMap(trial -> trial);
    }

    private static Stream<DynamicTest> trial(String type, String operation, boolean refused) {
        return SharedServer.majors().stream()
                .map(major -> DynamicTest.dynamicTest(
                        type + ": " + operation.lines().reduce("", String::concat) + " on " + major,
                        () -> run(List.of(table(type), change(operation)), refused, major)));
    }

    /** What PostgreSQL computes is never NULL for want of a value; with a trigger it is, when the domain looks at it. */
    @TestFactory
    Stream<DynamicTest> goesWherePostgresComputesIt() {
        return Stream.of("\\\"Never Null\\\"", "over_another", "positive")
                .flatMap(type -> SharedServer.majors().stream()
                        .map(major ->
                                DynamicTest.dynamicTest(type + " on " + major, () -> goesAndComesBack(type, major))));
    }

    private static void goesAndComesBack(String type, int major) throws SQLException {
        Change contract = read("0003_contract", "{\"operation\": \"contract\", \"change\": \"0002_change\"}");
        List<Change> changes = List.of(table(type + COMPUTES), change(DROPS.formatted(type)), contract);
        History history = History.plan(changes, new ServerVersion(major), GoldenPlans.POLICY);
        assertThat(history.problems()).isEmpty();
        EmbeddedServer server = SharedServer.of(major);
        try (ScratchDatabase scratch = server.scratchDatabase()) {
            GoldenDatabase database = new GoldenDatabase(server, scratch.name());
            database.run(DOMAINS);
            database.apply(history.plans().get(0));
            database.apply(history.plans().get(1));
            database.run("INSERT INTO t (id) VALUES (1)");
            var before = database.catalog();
            Plan last = history.plans().get(2);
            database.apply(last);
            database.run("INSERT INTO t (id) VALUES (2)");
            database.run(last.units().get(0).wayBack().countingQuery().orElseThrow());
            database.undo(last, last.units().get(0));
            database.run("INSERT INTO t (id) VALUES (3)");
            assertThat(before.differences(database.catalog(), ComparisonOptions.strict()))
                    .isEmpty();
        }
    }

    private static void run(List<Change> changes, boolean refused, int major) throws SQLException {
        History history = History.plan(changes, new ServerVersion(major), GoldenPlans.POLICY);
        assertThat(history.problems()).isEmpty();
        EmbeddedServer server = SharedServer.of(major);
        try (ScratchDatabase scratch = server.scratchDatabase()) {
            GoldenDatabase database = new GoldenDatabase(server, scratch.name());
            database.run(DOMAINS);
            database.apply(history.plans().get(0));
            database.run("INSERT INTO t (id, a) SELECT n, n FROM generate_series(1, 9) AS n");
            Plan plan = history.plans().get(1);
            var before = database.catalog();
            if (refused) {
                assertThatThrownBy(() -> database.apply(plan)).hasMessageContaining("[domain-in-the-way] The type ");
                assertThat(before.differences(database.catalog(), ComparisonOptions.strict()))
                        .isEmpty();
            } else {
                database.apply(plan);
                database.run("INSERT INTO t (id) VALUES (10)");
            }
        }
    }

    private static Change table(String type) {
        return read("0001_table", """
                {"operation": "create-table", "table": "t", "columns": [
                 {"name": "id", "type": "bigint", "notNull": true}, {"name": "a", "type": "%s"}],
                 "constraints": [{"constraint": "primary-key", "columns": ["id"]}]}""".formatted(type));
    }

    private static Change change(String operation) {
        return read("0002_change", operation);
    }

    private static Change read(String id, String operation) {
        String json = "{\"id\": \"" + id + "\", \"at\": \"2026-11-0" + id.charAt(3) + "T10:00\", \"operations\": ["
                + operation + "]}";
        var reading = ChangeReader.read(id + ".json", json);
        assertThat(reading.problems()).isEmpty();
        return reading.value().orElseThrow();
    }
}
