package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.Sha256;
import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.json.ChangeWriter;
import dev.belay.core.json.LockReader;
import dev.belay.core.json.LockWriter;
import dev.belay.core.json.Reading;
import dev.belay.core.lock.Lock;
import dev.belay.core.plan.AsReleased;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The history of every case goes through a lock, and is planned again by another policy: the database is taken to hold
 * what was released.
 */
final class ReleasedDeltasTest {

    private static final Policy OTHER = Policy.defaults().withRetentionSchema(Identifier.of("elsewhere"));

    @TestFactory
    Stream<DynamicTest> whatWasReleasedStays() {
        return GoldenCase.accepted().stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> compare(golden)));
    }

    private static void compare(GoldenCase golden) {
        List<Change> changes = Stream.concat(golden.given().stream(), golden.tested().stream())
                .map(Reading::value)
                .map(change -> change.orElseThrow())
                .toList();
        ServerVersion server = new ServerVersion(golden.planned());
        List<Plan> plans = History.plan(changes, server, Policy.defaults()).plans();
        AsReleased released = throughText(plans);

        List<Plan> again = History.plan(changes, server, OTHER, released).plans();

        assertThat(again).hasSameSizeAs(plans);
        for (int index = 0; index < plans.size(); index++) {
            assertThat(again.get(index).after()).isEqualTo(plans.get(index).after());
            assertThat(again.get(index).units()).isEqualTo(plans.get(index).units());
        }
    }

    private static AsReleased throughText(List<Plan> plans) {
        Lock lock = Lock.EMPTY;
        SchemaState before = SchemaState.EMPTY;
        for (Plan plan : plans) {
            String sha256 = Sha256.of(ChangeWriter.write(plan.change()));
            lock = lock.release(plan.change(), sha256, LockWriter.delta(before, plan.after()), "test", new TreeMap<>());
            before = plan.after();
        }
        Reading<Lock> read = LockReader.read(Lock.FILE, LockWriter.write(lock));
        assertThat(read.problems()).isEmpty();
        AsReleased released = read.value().orElseThrow().asReleased();
        assertThat(released).isEqualTo(lock.asReleased());
        return released;
    }
}
