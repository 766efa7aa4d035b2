package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aSplitStalesNoStatement(int major) throws SQLException {
        goOn(
                "split-column-views",
                major,
                List.of("SELECT * FROM customers", "UPDATE customers SET kept = id WHERE id = 1 RETURNING *"),
                List.of(
                        "UPDATE customers SET full_name = 'Ada King' WHERE id = 1 RETURNING *",
                        "INSERT INTO customers VALUES (1, 'Ada', 'x') ON CONFLICT (id) DO UPDATE SET full_name = 'A B'"
                                + " RETURNING *"),
                List.of(
                        "UPDATE customers SET last_name = 'Byron' WHERE id = 1 RETURNING *",
                        "INSERT INTO customers VALUES (1, 'x', 'Ada', 'King') ON CONFLICT (id) DO UPDATE"
                                + " SET first_name = EXCLUDED.first_name RETURNING *"));
    }

    /** From the contract on the table itself means the replacement by that name, which an old snapshot sees empty. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void aSnapshotFromBeforeTheBackfillStopsTheContract(int major) throws SQLException {
        try (GoldenDatabase database = given("replace-column-views", major);
                Connection reader = database.server().connect(database.name())) {
            GoldenPlans plans = plans("replace-column-views", major);
            Plan change = plans.tested().get(0);
            for (Unit unit : change.units()) {
                if (unit.phase() == Phase.BACKFILL && reader.getAutoCommit()) {
                    look(reader);
                }
                database.apply(change, unit);
            }
            Plan contract = plans.tested().get(1);
            assertThatThrownBy(() -> database.apply(contract))
                    .hasStackTraceContaining("[contract-transactions-open] 1 transactions");
            reader.rollback();
            look(reader);
            database.apply(contract);
            assertThat(filled(reader))
                    .as("its snapshot is newer than the backfill")
                    .isPositive();
        }
    }

    /** A default would be that of the view, and a new table one of the schema of views. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void aLaterChangeSaysWhichTableIsHiddenFromIt(int major) throws SQLException {
        try (GoldenDatabase database = given("default-behind-views", major)) {
            for (Plan plan : plans("default-behind-views", major).tested()) {
                database.run("ALTER DATABASE \"" + database.name() + "\" SET search_path = after_0002_rename, public");
                assertThatThrownBy(() -> database.apply(plan)).hasStackTraceContaining("[table-hidden]");
                database.run("ALTER DATABASE \"" + database.name() + "\" RESET search_path");
                database.apply(plan);
                database.run("ALTER DATABASE \"" + database.name() + "\" SET search_path = after_0002_rename, public");
                assertThatThrownBy(() -> database.undo(plan, plan.units().get(0)))
                        .hasStackTraceContaining("[table-hidden]");
                database.run("ALTER DATABASE \"" + database.name() + "\" RESET search_path");
            }
        }
    }

    /** What a contract asks of the table would be asked of a view, which has no trigger. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void aContractSaysWhichTableIsHiddenFromIt(int major) throws SQLException {
        for (String name : List.of("replace-column-views", "rename-column-views", "split-column-views")) {
            try (GoldenDatabase database = given(name, major)) {
                List<Plan> plans = plans(name, major).tested();
                database.apply(plans.get(0));
                database.run("ALTER DATABASE \"" + database.name() + "\" SET search_path = after_"
                        + plans.get(0).change().id() + ", public");
                assertThatThrownBy(() -> database.apply(plans.get(1))).hasStackTraceContaining("[table-hidden]");
                database.run("ALTER DATABASE \"" + database.name() + "\" RESET search_path");
                database.apply(plans.get(1));
            }
        }
    }

    private static void look(Connection reader) throws SQLException {
        reader.setAutoCommit(false);
        reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        execute(reader, "SELECT 1");
    }

    private static long filled(Connection reader) throws SQLException {
        try (var statement = reader.createStatement();
                var rows = statement.executeQuery("SELECT count(code) FROM orders")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static GoldenPlans plans(String name, int major) {
        return GoldenPlans.of(golden(name), major).accepted();
    }

    private static GoldenCase golden(String name) {
        return new GoldenCase(Path.of("src/test/resources/golden").resolve(name));
    }

    private static GoldenDatabase given(String name, int major) throws SQLException {
        GoldenDatabase database =
                GoldenDatabase.given(golden(name), plans(name, major).given(), major);
        database.run("ALTER DATABASE \"" + database.name() + "\" SET belay.collapse = 'allow'");
        return database;
    }

    private static String upsert(String table, String column, String value) {
        return "INSERT INTO " + table + " (" + column + ") VALUES (" + value + ") ON CONFLICT (" + column
                + ") DO UPDATE SET " + column + " = EXCLUDED." + column + " RETURNING *";
    }

    private static void goOn(String name, int major, List<String> both, List<String> old, List<String> next)
            throws SQLException {
        GoldenPlans plans = plans(name, major);
        Plan change = plans.tested().get(0);
        Plan contract = plans.tested().get(1);
        try (GoldenDatabase database = given(name, major)) {
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
