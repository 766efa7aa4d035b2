package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.postgres.catalog.CatalogSnapshot;
import dev.belay.postgres.catalog.ComparisonOptions;
import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every case on a real server: up, where the catalog must be the one that a person's own statements make; down,
 * where it must be what it was before each unit; and up again.
 */
final class GoldenExecutionTest {

    @TestFactory
    Stream<DynamicTest> doesWhatAPersonWouldType() {
        return SharedServer.majors().stream()
                .flatMap(major -> GoldenCase.accepted().stream()
                        .filter(golden -> golden.first() <= major)
                        .map(golden ->
                                DynamicTest.dynamicTest(golden.name() + " on " + major, () -> run(golden, major))));
    }

    private static void run(GoldenCase golden, int major) throws SQLException {
        GoldenPlans plans = GoldenPlans.of(golden, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(golden, plans.given(), major)) {
            CatalogSnapshot intended = intended(golden, database);
            upDownUp(database, plans.tested());
            assertThat(intended.differences(database.catalog(), ComparisonOptions.anyColumnOrder()))
                    .as("what a person would type, against what the changes made")
                    .isEmpty();
        }
    }

    private static CatalogSnapshot intended(GoldenCase golden, GoldenDatabase database) throws SQLException {
        try (GoldenDatabase copy = database.copy("_intent")) {
            copy.run(true, List.of(golden.intent()));
            return copy.catalog();
        }
    }

    private static void upDownUp(GoldenDatabase database, List<Plan> plans) throws SQLException {
        Deque<Done> done = new ArrayDeque<>();
        for (Plan plan : plans) {
            for (Unit unit : plan.units()) {
                done.push(new Done(plan, unit, database.catalog()));
                database.apply(plan, unit);
            }
        }
        boolean contracted = false;
        Deque<Done> again = new ArrayDeque<>();
        for (Done each : done) {
            if (each.unit().wayBack().downClass() == DownClass.IRREVERSIBLE) {
                break;
            }
            again.push(each);
            database.undo(each.plan(), each.unit());
            contracted |= each.unit().phase() == Phase.CONTRACT;
            assertThat(each.before().differences(database.catalog(), new ComparisonOptions(contracted)))
                    .as("before %s, against after its way back", each.unit().name())
                    .isEmpty();
        }
        for (Done each : again) {
            database.apply(each.plan(), each.unit());
        }
    }

    private record Done(Plan plan, Unit unit, CatalogSnapshot before) {}
}
