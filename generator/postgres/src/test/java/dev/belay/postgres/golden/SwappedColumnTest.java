package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of values that the old type has no room for, once the bigint has the name of the integer. */
class SwappedColumnTest {

    private static final GoldenCase CASE = named("swap-int-to-bigint");
    private static final GoldenCase KEY = named("swap-primary-key-identity");

    private static GoldenCase named(String name) {
        return new GoldenCase(Path.of("src/test/resources/golden").resolve(name));
    }

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void theFirstValueBeyondTheOldTypeFailsNobodyAndStandsInTheWayBack(int major) throws SQLException {
        GoldenPlans plans = GoldenPlans.of(CASE, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(CASE, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            Plan swap = plans.tested().get(1);
            database.apply(swap);
            database.run("INSERT INTO orders (id, total) VALUES (7, 2147483648), (8, 5);"
                    + " UPDATE orders SET total = -2147483649 WHERE id = 3; UPDATE orders SET kept = 'y' WHERE id = 7");
            assertThat(rows(database))
                    .containsExactly("1 0 0", "2 2147483647 2147483647", "3 -2147483649 -", "7 2147483648 -", "8 5 5");

            Unit unit = swap.units().get(swap.units().size() - 1);
            assertThat(first(database, unit.wayBack().countingQuery().orElseThrow()))
                    .isEqualTo("2");
            assertThatThrownBy(() -> database.undo(swap, unit))
                    .hasMessageContaining("[rows-in-the-way] 2 rows of orders hold a value in total that does not fit");
            database.run("UPDATE orders SET total = 9 WHERE id IN (3, 7)");
            database.undo(swap, unit);
            assertThat(rows(database)).containsExactly("1 0 0", "2 2147483647 2147483647", "3 9 9", "7 9 9", "8 5 5");
            assertThatThrownBy(() -> database.run("UPDATE orders SET total = 2147483648"))
                    .hasMessageContaining("integer");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void theNumbersOfAPrimaryKeyGoOnBeyondTheOldTypeAndComeBackWhenNoneIsThere(int major) throws SQLException {
        GoldenPlans plans = GoldenPlans.of(KEY, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(KEY, plans.given(), major)) {
            database.run("ALTER SEQUENCE orders_id_seq INCREMENT BY 5 CACHE 3");
            database.apply(plans.tested().get(0));
            Plan swap = plans.tested().get(1);
            database.apply(swap);
            database.run(
                    "SELECT setval(pg_get_serial_sequence('orders', 'id'), 2147483646);"
                            + " INSERT INTO orders (total) VALUES (5);"
                            + " INSERT INTO orders (id, total) VALUES (2147483651, 6) ON CONFLICT (id) DO UPDATE SET total = 7");
            assertThat(query(database, "SELECT concat_ws(' ', id, total, id_big) FROM orders WHERE id > 3"))
                    .containsExactly("2147483651 7");

            Unit unit = swap.units().get(3);
            assertThat(first(database, unit.wayBack().countingQuery().orElseThrow()))
                    .isEqualTo("1");
            assertThatThrownBy(() -> database.undo(swap, unit))
                    .hasMessageContaining("[rows-in-the-way] 1 rows of orders");
            database.run("DELETE FROM orders WHERE id > 3");
            database.undo(swap, unit);
            Unit names = swap.units().get(2);
            assertThatThrownBy(() -> database.undo(swap, names)).hasMessageContaining("[identity-out-of-range]");
            database.run("SELECT setval(pg_get_serial_sequence('orders', 'id'), 11)");
            database.undo(swap, names);
            database.run("INSERT INTO orders (total) VALUES (8)");
            assertThat(query(database, "SELECT concat_ws(' ', id, total, id_big) FROM orders WHERE id > 3"))
                    .containsExactly("16 8 16");
            assertThat(first(
                            database,
                            "SELECT concat_ws(' ', seqtypid::regtype, seqincrement, seqcache) FROM pg_sequence"))
                    .isEqualTo("integer 5 3");
        }
    }

    /** A check over several columns may pass each row that is there and refuse what becomes of it. */
    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void aCheckBesideThatRefusesTheCopyOfARowIsNamed(int major) throws SQLException {
        GoldenCase golden = named("swap-checks");
        GoldenPlans plans = GoldenPlans.of(golden, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(golden, plans.given(), major)) {
            database.apply(plans.tested().get(0));
            database.run("INSERT INTO orders (id, total, kept) VALUES (901, 5, 'x')");
            Plan swap = plans.tested().get(1);
            assertThatThrownBy(() -> database.apply(swap))
                    .hasMessageContaining("[swap-copy-refused] The check beside of orders");
            database.run("DELETE FROM orders WHERE id = 901");
            database.apply(swap);
            database.run("INSERT INTO orders (id, total, kept) VALUES (7, 2147483648, 'x')");
            assertThat(rows(database)).contains("7 2147483648 -");
        }
    }

    private static List<String> rows(GoldenDatabase database) throws SQLException {
        return query(
                database, "SELECT id || ' ' || total || ' ' || coalesce(total_big::text, '-') FROM orders ORDER BY id");
    }

    private static String first(GoldenDatabase database, String query) throws SQLException {
        return query(database, query).get(0);
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
