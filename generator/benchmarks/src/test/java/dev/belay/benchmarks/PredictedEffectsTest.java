package dev.belay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.plan.ClientEffect;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Plan;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a scenario predicts for its clients, all of which name their columns, is what the plan of its change tells them.
 */
final class PredictedEffectsTest {

    private static final String STALE_PLAN = "0A000";

    static List<String> scenarios() {
        return Bench.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void planSaysWhatTheScenarioPredicts(String name) {
        Bench bench = new Bench(name, BenchOptions.slice(1));
        List<String> predicted = bench.scenario().predicted();
        switch (effect(bench)) {
            case NONE -> assertThat(predicted).isEmpty();
            case RECONNECT -> assertThat(predicted).containsExactly(STALE_PLAN);
            case BREAKS_PREVIOUS -> assertThat(predicted).isNotEmpty();
        }
    }

    /** The previous release has ended before the contract begins. */
    private static ClientEffect effect(Bench bench) {
        Plan change = bench.plans(Policy.defaults()).stream()
                .filter(plan ->
                        plan.change().id().equals(bench.scenario().change().id()))
                .findFirst()
                .orElseThrow();
        return change.units().stream()
                .filter(unit -> unit.phase() != Phase.CONTRACT)
                .flatMap(unit -> unit.steps().stream())
                .map(step -> step.effects().named())
                .reduce(ClientEffect.NONE, ClientEffect::worse);
    }
}
