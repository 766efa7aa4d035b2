package dev.belay.postgres.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.report.rehearsal.Deviation;
import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RehearsalTest {
    private static final Policy POLICY = Policy.defaults();
    private static final String ROWS =
            """
            INSERT INTO customers SELECT g, 'name ' || g, 'c' || g || '@example.org' FROM generate_series(1, 100) g;
            INSERT INTO orders SELECT g, 1 + g % 100, g * 7, CASE WHEN g % 3 = 0 THEN NULL ELSE 'open' END,
              'sku' || g, 'l' || g, 1 + g % 5 FROM generate_series(1, 400) g
            """;

    static Stream<Integer> majors() {
        return SharedServer.majors().stream();
    }

    @ParameterizedTest
    @MethodSource("majors")
    void aHistoryOfEverySplitIsRehearsed(int major) throws SQLException {
        var server = SharedServer.of(major);
        var plans = Histories.plans(
                major, POLICY, new CreateShop(), new ReworkOrders(), new ContractReworkOrders());
        var rehearsal = new Rehearsal(server, POLICY);
        var options = RehearsalOptions.FULL.withClients(false);
        try (var database = server.scratchDatabase()) {
            for (var plan : plans) {
                long start = System.nanoTime();
                var report = rehearsal.rehearse(plan, database.name(), options);
                System.out.println(plan.change().id() + " " + (System.nanoTime() - start) / 1000000 + " ms");
                report.units().forEach(unit -> System.out.println("  " + unit.unit() + " " + unit.millis() + " ms " + unit.kills() + " " + unit.waysBack()));
                report.notes().forEach(System.out::println);
                report.allDeviations().stream().map(Deviation::toString).forEach(System.out::println);
                if (plan == plans.get(0)) {
                    try (var connection = database.connect()) {
                        Target.execute(connection, ROWS);
                    }
                }
            }
        }
        assertThat(plans).hasSize(3);
    }
}
