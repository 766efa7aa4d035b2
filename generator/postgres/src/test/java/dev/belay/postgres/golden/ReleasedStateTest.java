package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.Beneath;
import dev.belay.core.Pipeline;
import dev.belay.core.PipelineResult;
import dev.belay.core.Sha256;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.json.LockWriter;
import dev.belay.core.json.Reading;
import dev.belay.core.json.ReleasedStateReader;
import dev.belay.core.json.ReleasedStateWriter;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.ReleasedMigration;
import dev.belay.core.lock.ReleasedState;
import dev.belay.core.plan.AsReleased;
import dev.belay.core.plan.History;
import dev.belay.core.plan.HistoryPlanner;
import dev.belay.core.plan.Plan;
import dev.belay.core.versions.Version;
import dev.belay.dsl.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The history of every case is released up to its last change, and that one is planned and rendered for every tool on
 * top of the state that was written then: it gives the same bytes as the whole history does, lifecycle operations
 * included.
 */
@EnabledIfEnvironmentVariable(named = "BELAY_SLOW_TESTS", matches = "1", disabledReason = ReleasedStateTest.SLOW)
final class ReleasedStateTest {

    static final String SLOW =
            "It renders every golden case for every tool three times; BELAY_SLOW_TESTS=1 runs it, as .ci/run does.";

    @TestFactory
    Stream<DynamicTest> theLastChangeIsTheSameOnTopOfTheState() {
        return GoldenCase.accepted().stream()
                .filter(golden -> changes(golden).size() > 1)
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> compare(golden)));
    }

    private static void compare(GoldenCase golden) {
        BelayConfig config = config(golden);
        History whole = History.plan(changes(golden), config.server(), config.policy());
        List<Plan> plans = whole.plans();
        List<Plan> released = plans.subList(0, plans.size() - 1);
        Lock lock = lock(released);
        ReleasedState state = throughText(lock, config, released);
        Version version = state.reached();
        assertThat(version).isEqualTo(version(released));
        HistoryPlanner planner =
                new HistoryPlanner(config.server(), config.policy(), version.state(), AsReleased.NOTHING);
        planner.add(plans.get(plans.size() - 1).change());
        PipelineResult onTop = Pipeline.run(planner.history(), config, Beneath.of(state));
        PipelineResult all = Pipeline.run(whole, config, Beneath.of(lock));
        assertThat(onTop.problems()).isEqualTo(all.problems()).isEmpty();
        assertThat(onTop.files()).isNotEmpty().isEqualTo(all.files());
    }

    private static Version version(List<Plan> plans) {
        Version version = Version.EMPTY;
        for (Plan plan : plans) {
            version = version.after(plan);
        }
        return version;
    }

    private static ReleasedState throughText(Lock lock, BelayConfig config, List<Plan> released) {
        List<ReleasedMigration> migrations = released.stream()
                .map(Plan::change)
                .map(change -> new ReleasedMigration(change.id(), "", ReleasedMigration.meaning(change), List.of()))
                .toList();
        ReleasedState state =
                ReleasedState.of(LockWriter.write(lock), ReleasedState.Settings.of("", config), migrations, released);
        String text = ReleasedStateWriter.write(state);
        ReleasedState read = ReleasedStateReader.read(LockWriter.write(lock.withState(Sha256.of(text))), text)
                .orElseThrow();
        assertThat(read).isEqualTo(state);
        return read;
    }

    private static Lock lock(List<Plan> plans) {
        Lock lock = Lock.EMPTY;
        for (Plan plan : plans) {
            lock = lock.release(plan.change(), "0".repeat(64), "test", new TreeMap<>());
        }
        return lock;
    }

    private static List<Change> changes(GoldenCase golden) {
        return Stream.concat(golden.given().stream(), golden.tested().stream())
                .map(Reading::value)
                .map(change -> change.orElseThrow())
                .toList();
    }

    /** Where pgroll's own operations cannot say a change, its phases can. */
    private static BelayConfig config(GoldenCase golden) {
        BelayConfig config = config(golden, Map.of());
        return Pipeline.run(changes(golden), config).problems().isEmpty()
                ? config
                : config(golden, Map.of("mode", "phased"));
    }

    private static BelayConfig config(GoldenCase golden, Map<String, String> pgroll) {
        List<Target> targets = new ArrayList<>();
        for (Renderer renderer : Frameworks.all()) {
            String tool = renderer.framework();
            targets.add(new Target(
                    tool,
                    "migrations/" + tool,
                    Optional.empty(),
                    Target.DEFAULT_SCHEMA,
                    new TreeMap<>(tool.equals("pgroll") ? pgroll : Map.of())));
        }
        return new BelayConfig(new ServerVersion(golden.planned()), targets, Policy.defaults());
    }
}
