package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.plan.Plan;
import dev.belay.postgres.catalog.CatalogSnapshot;
import dev.belay.postgres.catalog.ComparisonOptions;
import dev.belay.postgres.rehearsal.FlippedFacts;
import dev.belay.postgres.rehearsal.Rehearsal;
import dev.belay.postgres.rehearsal.RehearsalOptions;
import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Rehearses every case on a real server, each unit up, down and up again, with its locks, scans and rewrites measured,
 * and no prediction may be turned round without being noticed; in the end the catalog must be the one that a person's
 * own statements make.
 */
final class GoldenExecutionTest {

    /**
     * Clients take longer than all the rest: the nightly run has them in every case, others in the longer ones on the
     * default server alone.
     */
    private static final boolean NIGHTLY = "1".equals(System.getenv("BELAY_NIGHTLY"));

    private static final int UNITS_WORTH_CLIENTS = 3;

    @TestFactory
    Stream<DynamicTest> doesWhatAPersonWouldType() {
        return SharedServer.majors().stream()
                .flatMap(major -> GoldenCase.accepted().stream()
                        .filter(golden -> golden.first() <= major)
                        .map(golden ->
                                DynamicTest.dynamicTest(golden.name() + " on " + major, () -> run(golden, major))));
    }

    private static void run(GoldenCase golden, int major) throws SQLException {
        assumeTrue(
                GoldenCase.SLOW_WANTED || !golden.slow(),
                "Its clients take long; BELAY_SLOW_TESTS=1 runs it, as .ci/run does.");
        GoldenPlans plans = GoldenPlans.of(golden, major).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(golden, plans.given(), major)) {
            CatalogSnapshot intended = intended(golden, database);
            for (Plan plan : plans.tested()) {
                if (golden.rehearsed()) {
                    rehearse(database, plan, options(plan, major));
                } else {
                    database.apply(plan);
                }
            }
            assertThat(intended.differences(database.catalog(), ComparisonOptions.anyColumnOrder()))
                    .as("what a person would type, against what the changes made")
                    .isEmpty();
        }
    }

    private static void rehearse(GoldenDatabase database, Plan plan, RehearsalOptions options) throws SQLException {
        var report = new Rehearsal(database.server(), GoldenPlans.POLICY).rehearse(plan, database.name(), options);
        assertThat(report.allDeviations()).as(plan.change().id()).isEmpty();
        FlippedFacts flips = new FlippedFacts();
        flips.flip(report);
        assertThat(flips.unnoticed()).as("turned round, and not noticed").isEmpty();
    }

    private static RehearsalOptions options(Plan plan, int major) {
        boolean worth = plan.units().size() >= UNITS_WORTH_CLIENTS && major == ServerVersion.DEFAULT.major();
        return RehearsalOptions.QUICK.withClients(NIGHTLY || worth).withStatementsPerKind(NIGHTLY ? 30 : 6);
    }

    private static CatalogSnapshot intended(GoldenCase golden, GoldenDatabase database) throws SQLException {
        try (GoldenDatabase copy = database.copy("_intent")) {
            copy.run(golden.intent());
            return copy.catalog();
        }
    }
}
