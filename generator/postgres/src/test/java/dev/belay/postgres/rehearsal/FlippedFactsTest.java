package dev.belay.postgres.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fact that the plans of a history predict is turned round, one at a time, and held against what was measured:
 * none of them goes unnoticed. {@code GoldenExecutionTest} does the same with every golden case.
 */
final class FlippedFactsTest {
    private static final Policy POLICY = Policy.defaults();

    static List<Integer> majors() {
        return SharedServer.majors();
    }

    @ParameterizedTest
    @MethodSource("majors")
    void noFlippedFactGoesUnnoticed(int major) throws SQLException {
        var server = SharedServer.of(major);
        var flips = new FlippedFacts();
        try (var database = server.scratchDatabase()) {
            for (var plan : Histories.shop(major, POLICY)) {
                var report = new Rehearsal(server, POLICY).rehearse(plan, database.name(), RehearsalOptions.QUICK);
                assertThat(report.allDeviations()).isEmpty();
                flips.flip(report);
                Histories.fill(database, plan);
            }
        }
        assertThat(flips.tried()).isGreaterThan(200);
        assertThat(flips.unnoticed()).isEmpty();
    }
}
