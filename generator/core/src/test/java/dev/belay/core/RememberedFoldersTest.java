package dev.belay.core;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.BelayConfig;
import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.frameworks.drizzle.DrizzleRenderer;
import dev.belay.core.lock.StoredFolder;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.Change;
import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is remembered of a folder is the same, however often it has been cut down on the way. */
final class RememberedFoldersTest {

    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 11, 1, 0, 0);
    private static final int COLUMNS = 150;

    @ParameterizedTest
    @MethodSource("targets")
    void aLongHistoryLeavesWhatItWouldIfAllOfItWereKept(Target target) {
        BelayConfig config = new BelayConfig(ServerVersion.DEFAULT, List.of(target), Policy.defaults());
        List<Plan> plans =
                History.plan(changes(), config.server(), config.policy()).plans();

        assertThat(plans).hasSize(COLUMNS + 1);
        assertThat(Pipeline.remembered(plans, config))
                .containsExactly(StoredFolder.of(target.directory(), whole(plans, target)));
    }

    static Stream<Target> targets() {
        return Stream.concat(
                Frameworks.all().stream().map(tool -> Target.of(tool.framework(), "migrations")),
                Stream.of(Target.of("drizzle", "migrations").with(DrizzleRenderer.VERSION, "1")));
    }

    private static Head whole(List<Plan> plans, Target target) {
        Renderer renderer = Frameworks.of(target.framework()).orElseThrow();
        Head head = Head.EMPTY;
        for (Plan plan : plans) {
            head = head.after(renderer.render(plan, head, target, Policy.defaults()));
        }
        return renderer.remembered(head);
    }

    private static List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        changes.add(Changes.collect(Orders.class, new Orders()).change().orElseThrow());
        for (int number = 1; number <= COLUMNS; number++) {
            Change said = Changes.collect(Note.class, new Note(number)).change().orElseThrow();
            changes.add(new Change((number + 1) + "_note", BEGIN.plusHours(number), said.intents()));
        }
        return changes;
    }

    @Migration(id = "1_orders", at = "2026-11-01T00:00")
    static final class Orders implements SchemaChange {
        @Override
        public void define(Changes change) {
            change.createTable("orders").column(column("id", bigint())).notNull();
        }
    }

    @Migration(id = "2_note", at = "2026-11-01T01:00")
    record Note(int number) implements SchemaChange {
        @Override
        public void define(Changes change) {
            change.table("orders").addColumn(column("note_" + number, text()));
        }
    }
}
