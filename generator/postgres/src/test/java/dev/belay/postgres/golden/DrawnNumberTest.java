package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A client that has drawn a number by itself, as ORMs do, holds the sequence and asks for the table next. A unit that
 * has the table and waits for the sequence gives up, and it is not the client that PostgreSQL ends (40P01).
 */
class DrawnNumberTest {

    private static final GoldenCase KEY = named("swap-primary-key-identity");
    private static final GoldenCase TICKET = named("drop-column-identity");
    private static final GoldenCase SERIAL = named("set-identity");

    private static GoldenCase named(String name) {
        return new GoldenCase(Path.of("src/test/resources/golden").resolve(name));
    }

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void outlastsASwap(int major) throws Exception {
        GoldenPlans plans = GoldenPlans.of(KEY, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(KEY, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            Plan swap = plans.tested().get(1);
            database.apply(swap, swap.units().get(0));
            database.apply(swap, swap.units().get(1));
            Unit names = swap.units().get(2);
            String insert = "INSERT INTO orders (id, total) VALUES (currval('orders_id_seq'), 9)";
            assertThat(met(database, "orders_id_seq", insert, () -> database.apply(swap, names)))
                    .isEqualTo("55P03");
            database.apply(swap, names);
            assertThat(first(database, "SELECT concat_ws(' ', id, total, id_big) FROM orders WHERE total = 9"))
                    .isEqualTo("4 9 4");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void outlastsTheDropOfItsColumn(int major) throws Exception {
        GoldenPlans plans = GoldenPlans.of(TICKET, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(TICKET, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            Plan contract = plans.tested().get(1);
            assertThat(met(
                            database,
                            () -> database.apply(contract, contract.units().get(0))))
                    .isEqualTo("55P03");
            database.apply(contract);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void outlastsTheDropOfItsTable(int major) throws Exception {
        GoldenPlans plans = GoldenPlans.of(TICKET, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(TICKET, plans.given(), major)) {
            Plan creation = plans.given().get(0);
            assertThat(met(
                            database,
                            () -> database.undo(creation, creation.units().get(0))))
                    .isEqualTo("55P03");
            database.undo(creation, creation.units().get(0));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void outlastsTheIdentityOfASerial(int major) throws Exception {
        GoldenPlans plans = GoldenPlans.of(SERIAL, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(SERIAL, plans.given(), major)) {
            Plan identity = plans.tested().get(0);
            Unit unit = identity.units().get(0);
            String insert = "INSERT INTO orders (id, total) VALUES (currval('orders_id_seq'), 9)";
            assertThat(met(database, "orders_id_seq", insert, () -> database.apply(identity, unit)))
                    .isEqualTo("55P03");
            database.apply(identity, unit);
            assertThat(met(database, "orders_id_seq", insert, () -> database.undo(identity, unit)))
                    .isEqualTo("55P03");
            database.undo(identity, unit);
            assertThat(first(database, "SELECT string_agg(id::text, ' ' ORDER BY id) FROM orders"))
                    .isEqualTo("1 2 3 4 5");
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static String met(GoldenDatabase database, Work work) throws Exception {
        return met(
                database,
                "orders_ticket_seq",
                "INSERT INTO orders (id, ticket) VALUES (9, currval('orders_ticket_seq'))",
                work);
    }

    /** What became of a unit that met a client; the client's insert fails the test where it is ended. */
    private static String met(GoldenDatabase database, String sequence, String insert, Work work) throws Exception {
        try (Connection client = database.server().connect(database.name());
                var statement = client.createStatement()) {
            client.setAutoCommit(false);
            statement.execute("SELECT nextval('" + sequence + "')");
            CompletableFuture<String> unit = CompletableFuture.supplyAsync(() -> state(work));
            while (first(database, "SELECT count(*) FROM pg_locks WHERE NOT granted")
                            .equals("0")
                    && !unit.isDone()) {
                Thread.sleep(1);
            }
            statement.execute(insert);
            client.commit();
            return unit.join();
        }
    }

    private static String state(Work work) {
        try {
            work.run();
            return "00000";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static String first(GoldenDatabase database, String query) throws SQLException {
        try (Connection connection = database.server().connect(database.name());
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
