package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.postgres.server.SharedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A dropped computed column comes back where it can be computed; what cannot be is counted before, to the row. */
class ComputedColumnBackTest {

    private static final String UNCOMPUTABLE = "INSERT INTO \"order\" (id, \"Price\", quantity)"
            + " VALUES (101, 5, 0), (102, NULL, 0), (103, 9999999, 1), (104, 7, 0), (105, NULL, 3)";

    @TestFactory
    Stream<DynamicTest> whatRefusesIsWhatIsCounted() {
        return Stream.of("drop-column-generated-nullable", "drop-column-virtual-nullable")
                .map(name -> new GoldenCase(Path.of("src/test/resources/golden").resolve(name)))
                .flatMap(golden -> SharedServer.majors().stream()
                        .filter(major -> golden.first() <= major)
                        .map(major ->
                                DynamicTest.dynamicTest(golden.name() + " on " + major, () -> counts(golden, major))));
    }

    private static void counts(GoldenCase golden, int major) throws SQLException {
        GoldenPlans plans = GoldenPlans.of(golden, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(golden, plans.given(), major)) {
            plans.tested().forEach(plan -> applied(database, plan));
            Plan contract = plans.tested().get(1);
            Unit unit = contract.units().get(0);
            assertThat(unit.wayBack().downClass()).isEqualTo(DownClass.REFUSES_WHILE);
            assertThat(counted(database, unit)).isZero();
            database.run(UNCOMPUTABLE);
            assertThat(counted(database, unit)).isEqualTo(3);
            assertThatThrownBy(() -> database.undo(contract, unit))
                    .hasMessageContaining("[computed-fails] 3 rows of order have no value for Each, first where id is");
            database.run("UPDATE \"order\" SET quantity = 100 WHERE quantity = 0 OR id = 103");
            assertThat(counted(database, unit)).isZero();
            database.undo(contract, unit);
        }
    }

    private static void applied(GoldenDatabase database, Plan plan) {
        try {
            database.apply(plan);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static long counted(GoldenDatabase database, Unit unit) throws SQLException {
        try (Connection connection = database.server().connect(database.name());
                var statement = connection.createStatement()) {
            assertThat(statement.execute(unit.wayBack().countingQuery().orElseThrow()))
                    .as("it creates a function first")
                    .isFalse();
            assertThat(statement.getMoreResults()).isTrue();
            try (var row = statement.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
