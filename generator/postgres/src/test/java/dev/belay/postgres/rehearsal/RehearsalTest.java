package dev.belay.postgres.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.report.rehearsal.ClientCount;
import dev.belay.core.report.rehearsal.KillReport;
import dev.belay.core.report.rehearsal.UnitReport;
import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A history with most kinds of splits, from its first table to its contract. */
final class RehearsalTest {
    private static final Policy POLICY = Policy.defaults();

    static Stream<Integer> majors() {
        return SharedServer.majors().stream();
    }

    @ParameterizedTest
    @MethodSource("majors")
    void aHistoryOfManySplitsDoesWhatItsPlansSay(int major) throws SQLException {
        var server = SharedServer.of(major);
        var rehearsal = new Rehearsal(server, POLICY);
        var options = RehearsalOptions.FULL.withClients(false);
        try (var database = server.scratchDatabase()) {
            for (var plan : Histories.shop(major, POLICY)) {
                var report = rehearsal.rehearse(plan, database.name(), options);
                assertThat(report.allDeviations()).isEmpty();
                assertThat(report.passed()).isTrue();
                assertThat(report.units()).hasSameSizeAs(plan.units());
                assertThat(report.units())
                        .allSatisfy(unit -> assertThat(unit.steps()).isNotEmpty());
                Histories.fill(database, plan);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("majors")
    void clientsOfBothReleasesWorkAtEveryUnit(int major) throws SQLException {
        var server = SharedServer.of(major);
        var plans = Histories.plans(major, POLICY, new CreateShop(), new RenameName(), new ContractRenameName());
        var options = RehearsalOptions.QUICK.withClients(true).withStatementsPerKind(6);
        try (var database = server.scratchDatabase()) {
            Histories.applied(server, database, POLICY, plans.get(0));
            for (var plan : plans.subList(1, 3)) {
                var report = new Rehearsal(server, POLICY).rehearse(plan, database.name(), options);
                assertThat(report.allDeviations()).isEmpty();
                assertThat(report.clients()).extracting(ClientCount::client).contains("new");
                assertThat(report.clients())
                        .allSatisfy(count -> assertThat(count.count()).isPositive());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("majors")
    void backfillsAreKilledOnTheirWay(int major) throws SQLException {
        var server = SharedServer.of(major);
        var plans = Histories.shop(major, POLICY);
        try (var database = server.scratchDatabase()) {
            Histories.applied(server, database, POLICY, plans.get(0));
            var report = new Rehearsal(server, POLICY)
                    .rehearse(plans.get(1), database.name(), new RehearsalOptions(false, false, true, 0, false, 1, 1));
            assertThat(report.allDeviations()).isEmpty();
            assertThat(report.units())
                    .flatExtracting(UnitReport::kills)
                    .filteredOn(KillReport::killed)
                    .extracting(KillReport::victim)
                    .contains(KillReport.Victim.CLIENT, KillReport.Victim.SERVER_PROCESS);
            assertThat(report.units())
                    .flatExtracting(UnitReport::kills)
                    .filteredOn(kill -> kill.rows() > 0)
                    .allMatch(KillReport::killed)
                    .allSatisfy(kill -> assertThat(kill.rowsDone()).isPositive().isLessThan(kill.rows()));
        }
    }

    /** 100 rows, five at a time. */
    @Test
    void batchesAreCountedAndNotReckoned() throws SQLException {
        var policy = POLICY.withBackfill(backfill -> backfill.withBatchSize(5));
        var server = SharedServer.of(15);
        var plans = Histories.plans(15, policy, new CreateShop(), new RenameName());
        var kills = new RehearsalOptions(false, false, true, 0, false, 1, 1);
        for (int demanded : List.of(20, 21)) {
            try (var database = server.scratchDatabase()) {
                Histories.applied(server, database, policy, plans.get(0));
                var report = new Rehearsal(server, policy)
                        .rehearse(plans.get(1), database.name(), kills.withFewestBatches(demanded));
                assertThat(report.allDeviations())
                        .extracting(deviation -> deviation.seen())
                        .isEqualTo(demanded == 20 ? List.of() : List.of("20 batches"));
                assertThat(report.units())
                        .flatExtracting(UnitReport::kills)
                        .hasSize(2)
                        .allSatisfy(
                                kill -> assertThat(kill.rowsDone()).isPositive().isLessThan(100));
            }
        }
    }
}
