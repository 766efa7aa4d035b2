package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A key that another one replaces: who uses it, what clients may say when, and what the way back refuses. */
class ReplacedKeyTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";

    private static final String BY_OLD =
            "INSERT INTO orders VALUES (1, 1, 1, 'x') ON CONFLICT (id) DO UPDATE SET note = 'old'";
    private static final String BY_NEW =
            "INSERT INTO orders VALUES (1, 1, 1, 'x') ON CONFLICT (tenant, number) DO UPDATE SET note = 'new'";

    /** What a user has built on the key by hand would fail the contract, or go with the index in silence. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void whatUsesTheKeyIsNamedBeforeAnythingChanges(int major) throws SQLException {
        Plan change = plan("replace-key-primary", major, 0);
        try (GoldenDatabase database = given("replace-key-primary", major)) {
            database.run("CREATE TABLE \"od'd\" (id bigint CONSTRAINT \"to %s\" REFERENCES orders)");
            database.run("CREATE VIEW grouped AS SELECT id, note FROM orders GROUP BY id");
            database.run("ALTER TABLE orders REPLICA IDENTITY USING INDEX orders_pkey");
            assertThatThrownBy(() -> database.apply(change))
                    .hasStackTraceContaining("[key-in-use]")
                    .hasStackTraceContaining(
                            "foreign key \"to %s\" of \"od'd\"; replica identity of orders; view grouped.");
            assertThat(database.catalog().toString()).doesNotContain("orders_tenant_number_pkey");
            database.run("DROP TABLE \"od'd\"; DROP VIEW grouped; ALTER TABLE orders REPLICA IDENTITY DEFAULT");
            database.apply(change);
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void whatHasComeToUseTheKeySinceStopsTheContract(int major) throws SQLException {
        try (GoldenDatabase database = given("replace-key-unique", major)) {
            database.apply(plan("replace-key-unique", major, 0));
            database.run("CREATE TABLE letters (email text REFERENCES customers (email))");
            Plan contract = plan("replace-key-unique", major, 1);
            assertThatThrownBy(() -> database.apply(contract))
                    .hasStackTraceContaining("foreign key letters_email_fkey of letters.");
            database.run("DROP TABLE letters");
            database.apply(contract);
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void bothKeysCanBeNamedUntilTheContract(int major) throws SQLException {
        Plan change = plan("replace-key-primary", major, 0);
        Plan contract = plan("replace-key-primary", major, 1);
        try (GoldenDatabase database = given("replace-key-primary", major);
                Connection old = database.server().connect(database.name());
                Connection next = database.server().connect(database.name())) {
            execute(old, "PREPARE up AS " + BY_OLD);
            for (Unit unit : change.units()) {
                execute(old, "EXECUTE up");
                database.apply(change, unit);
            }
            execute(old, "EXECUTE up");
            execute(next, "PREPARE up AS " + BY_NEW);
            execute(next, "EXECUTE up");
            refused("23505", () -> execute(next, "INSERT INTO orders VALUES (1, 9, 9, 'x')"));
            database.apply(contract);
            execute(next, "EXECUTE up");
            refused("42P10", () -> execute(old, "EXECUTE up"));
            execute(next, "INSERT INTO orders VALUES (1, 9, 9, 'x')");
            assertThatThrownBy(() -> database.undo(contract, contract.units().get(0)))
                    .hasStackTraceContaining("[duplicates] 1 values of (id)");
            execute(next, "DELETE FROM orders WHERE tenant = 9");
            database.undo(contract, contract.units().get(0));
            execute(old, "EXECUTE up");
            execute(next, "EXECUTE up");
        }
    }

    /**
     * PostgreSQL asks the key that ON CONFLICT names before it writes the row, and the other one as it writes: what two
     * transactions write at the same moment meets there. An index that takes long to write makes the moment long.
     */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void ofTwoThatInsertOneRowAtOnceTheLaterMayFailByTheOtherKey(int major) throws Exception {
        Plan change = plan("replace-key-unique", major, 0);
        try (GoldenDatabase database = given("replace-key-unique", major)) {
            database.run("CREATE FUNCTION slow(bigint) RETURNS bigint IMMUTABLE LANGUAGE plpgsql"
                    + " AS 'BEGIN PERFORM pg_sleep(0.3); RETURN $1; END';"
                    + " DELETE FROM customers; CREATE INDEX slow ON customers (slow(id));"
                    + " ALTER TABLE customers DROP CONSTRAINT customers_email_key, ADD UNIQUE (email)");
            assertThat(two(database, "email", "email")).containsOnly("done");
            database.apply(change);
            assertThat(two(database, "email", "email")).containsExactlyInAnyOrder("done", "23505");
            assertThat(two(database, "tenant, email", "tenant, email")).containsExactlyInAnyOrder("done", "23505");
            assertThat(two(database, "email", "tenant, email")).containsExactlyInAnyOrder("done", "23505");
            assertThat(change.phases().toString()).contains("both releases try again after 23505");
        }
    }

    private static List<String> two(GoldenDatabase database, String one, String other) throws SQLException {
        database.run("TRUNCATE customers");
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> upserted(database, 1, one));
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> upserted(database, 2, other));
        return List.of(first.join(), second.join());
    }

    private static String upserted(GoldenDatabase database, int id, String arbiter) {
        try (Connection session = database.server().connect(database.name())) {
            execute(
                    session,
                    "INSERT INTO customers (id, tenant, email) VALUES (" + id + ", 1, 'x') ON CONFLICT (" + arbiter
                            + ") DO UPDATE SET email = excluded.email");
            return "done";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    /** The table is never without a key that a subscriber finds its rows by. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void aPublishedTableTakesUpdatesThroughout(int major) throws SQLException {
        try (GoldenDatabase database = given("replace-key-primary", major);
                Connection client = database.server().connect(database.name())) {
            database.run("CREATE PUBLICATION changes FOR TABLE orders");
            for (Plan plan : plans("replace-key-primary", major).tested()) {
                for (Unit unit : plan.units()) {
                    database.apply(plan, unit);
                    execute(client, "UPDATE orders SET note = 'x'");
                }
            }
        }
    }

    /** The columns of the new key are NOT NULL before it is the primary key, so that the contract reads no row. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void rowsThatTheNewKeyForbidsAreCountedFirst(int major) throws SQLException {
        Plan change = plan("replace-key-primary", major, 0);
        for (List<String> each : List.of(
                List.of("(4, NULL, 4)", "[rows-in-the-way] 1 rows of orders hold NULL in tenant"),
                List.of("(4, 1, 1)", "[duplicates] 1 values of (tenant, number)"))) {
            try (GoldenDatabase database = given("replace-key-primary", major)) {
                database.run("INSERT INTO orders VALUES " + each.get(0));
                assertThatThrownBy(() -> database.apply(change)).hasStackTraceContaining(each.get(1));
                assertThat(change.units().get(0).name()).contains("check");
            }
        }
    }

    private static void refused(String state, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        error -> assertThat(error.getSQLState()).isEqualTo(state));
    }

    private static Plan plan(String name, int major, int index) {
        return plans(name, major).tested().get(index);
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

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
