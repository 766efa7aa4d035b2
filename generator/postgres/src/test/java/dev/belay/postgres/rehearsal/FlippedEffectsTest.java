package dev.belay.postgres.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.plan.ClientEffect;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.report.rehearsal.Deviation;
import dev.belay.postgres.server.ScratchDatabase;
import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The predicted effect of every step on clients is turned round in every way, and every time the measuring finds it.
 */
final class FlippedEffectsTest {
    private static final int MAJOR = 15;
    private static final Policy POLICY = Policy.defaults();

    static Stream<List<Plan>> histories() {
        return Stream.of(
                Histories.shop(MAJOR, POLICY),
                Histories.plans(MAJOR, POLICY, new CreateShop(), new RenameName(), new ContractRenameName()),
                Histories.plans(MAJOR, POLICY, new CreateShop(), new ZonedTotal()),
                Histories.plans(MAJOR, POLICY, new CreateShop(), new SmallChange()));
    }

    /** Every plan after the one that creates the tables, each on top of those before. */
    @ParameterizedTest
    @MethodSource("histories")
    void noFlippedEffectGoesUnnoticed(List<Plan> plans) throws SQLException {
        try (var database = SharedServer.of(MAJOR).scratchDatabase()) {
            for (int index = 0; index < plans.size(); index++) {
                if (index > 0) {
                    flip(plans.get(index), database);
                }
                Histories.applied(SharedServer.of(MAJOR), database, POLICY, plans.get(index));
            }
        }
    }

    private static void flip(Plan plan, ScratchDatabase database) throws SQLException {
        String change = plan.change().id();
        assertThat(found(plan, database, new ClientEffects(ClientEffect.NONE, ClientEffect.NONE), false))
                .as(change)
                .isZero();
        for (var named : ClientEffect.values()) {
            for (var star : ClientEffect.values()) {
                var effects = new ClientEffects(named, star);
                assertThat(found(plan, database, effects, true))
                        .as("every step of %s that is not predicted as %s", change, effects)
                        .isEqualTo(otherwise(plan, effects));
            }
        }
    }

    private static long otherwise(Plan plan, ClientEffects effects) {
        return steps(plan).stream()
                .filter(step -> !step.effects().equals(effects))
                .count();
    }

    private static List<Step> steps(Plan plan) {
        return plan.units().stream().flatMap(unit -> unit.steps().stream()).toList();
    }

    /** How many steps of the plan are found to have another effect, when all of them are predicted as the given one. */
    private static long found(Plan plan, ScratchDatabase database, ClientEffects effects, boolean flipped)
            throws SQLException {
        var writer = new PostgresWriter(new ServerVersion(MAJOR), POLICY);
        var target = new Target(SharedServer.of(MAJOR), database.name(), POLICY, writer::statements);
        var deviations = new ArrayList<Deviation>();
        try (var pass = new MeasuredPass(target.copy(database.name() + "_flipped"), plan.before())) {
            for (var unit : plan.units()) {
                var findings = new Findings(unit.name());
                pass.run(flipped ? predicting(unit, effects) : unit, findings);
                deviations.addAll(findings.deviations());
            }
        }
        return deviations.size();
    }

    private static Unit predicting(Unit unit, ClientEffects effects) {
        return new Unit(
                unit.name(),
                unit.phase(),
                unit.title(),
                unit.transactional(),
                unit.steps().stream()
                        .map(step -> new Step(step.statement(), step.intent(), step.facts(), effects))
                        .toList(),
                unit.wayBack());
    }
}
