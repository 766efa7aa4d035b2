package dev.belay.postgres.golden;

import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Statements that are prepared once go on through every unit, also those that give back whole rows: of the previous
 * release from before the expand on, and of the next one until after the contract and back.
 */
class VersionedViewsTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aRenamingStalesNoStatement(int major) throws SQLException {
        goOn(
                "rename-column-views",
                major,
                List.of("SELECT * FROM customers", "INSERT INTO customers DEFAULT VALUES RETURNING *"),
                List.of("SELECT name FROM customers", upsert("customers", "name", "'Ada'")),
                List.of("SELECT full_name FROM customers", upsert("customers", "full_name", "'Ada'")));
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aChangeOfTypeStalesNoStatement(int major) throws SQLException {
        goOn(
                "replace-column-views",
                major,
                List.of(
                        "SELECT * FROM orders",
                        "SELECT * FROM lines",
                        "UPDATE lines SET note = note WHERE id = 1 RETURNING *",
                        "SELECT code, id FROM orders"),
                List.of("UPDATE orders SET code = '00043' WHERE id = 1 RETURNING code"),
                List.of(
                        "UPDATE orders SET code = 44 WHERE code = 43 RETURNING *",
                        "SELECT amount + 9223372036854775000 FROM lines WHERE id = 1"));
    }

    private static String upsert(String table, String column, String value) {
        return "INSERT INTO " + table + " (" + column + ") VALUES (" + value + ") ON CONFLICT (" + column
                + ") DO UPDATE SET " + column + " = EXCLUDED." + column + " RETURNING *";
    }

    private static void goOn(String name, int major, List<String> both, List<String> old, List<String> next)
            throws SQLException {
        GoldenCase golden = new GoldenCase(Path.of("src/test/resources/golden").resolve(name));
        GoldenPlans plans = GoldenPlans.of(golden, major).accepted();
        Plan change = plans.tested().get(0);
        Plan contract = plans.tested().get(1);
        try (GoldenDatabase database = GoldenDatabase.given(golden, plans.given(), major)) {
            database.run("ALTER DATABASE \"" + database.name() + "\" SET belay.collapse = 'allow'");
            try (Connection previous =
                            session(database, "before_" + change.change().id());
                    Connection after =
                            session(database, "after_" + change.change().id())) {
                prepare(previous, both, old);
                for (Unit unit : change.units()) {
                    database.apply(change, unit);
                    say(previous, both.size() + old.size());
                    if (unit.phase() == Phase.EXPAND) {
                        continue;
                    }
                    prepare(after, both, next);
                    say(after, both.size() + next.size());
                }
                if (change.units().stream().allMatch(unit -> unit.phase() == Phase.EXPAND)) {
                    prepare(after, both, next);
                }
                database.apply(contract);
                say(after, both.size() + next.size());
                database.undo(contract, contract.units().get(0));
                say(after, both.size() + next.size());
                database.apply(contract);
                say(after, both.size() + next.size());
            }
        }
    }

    private static Connection session(GoldenDatabase database, String schema) throws SQLException {
        Connection connection = database.server().connect(database.name());
        execute(connection, "SET search_path = " + schema + ", public");
        execute(connection, "SET plan_cache_mode = force_generic_plan");
        return connection;
    }

    private static void prepare(Connection connection, List<String> both, List<String> own) throws SQLException {
        execute(connection, "DEALLOCATE ALL");
        int number = 0;
        for (String sql : both) {
            execute(connection, "PREPARE s" + number++ + " AS " + sql);
        }
        for (String sql : own) {
            execute(connection, "PREPARE s" + number++ + " AS " + sql);
        }
        say(connection, number);
    }

    private static void say(Connection connection, int statements) throws SQLException {
        for (int number = 0; number < statements; number++) {
            execute(connection, "EXECUTE s" + number);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
