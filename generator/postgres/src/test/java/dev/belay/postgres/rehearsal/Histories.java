package dev.belay.postgres.rehearsal;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.Change;
import dev.belay.dsl.Changes;
import dev.belay.dsl.SchemaChange;
import java.util.Arrays;
import java.util.List;

/** Plans of migration classes. */
final class Histories {
    private Histories() {}

    static List<Plan> plans(int major, Policy policy, SchemaChange... migrations) {
        var changes = Arrays.stream(migrations).map(Histories::change).toList();
        var history = History.plan(changes, new ServerVersion(major), policy);
        if (!history.problems().isEmpty()) {
            throw new AssertionError(history.problems());
        }
        return history.plans();
    }

    private static Change change(SchemaChange migration) {
        var collected = Changes.collect(migration.getClass(), migration);
        return collected.change().orElseThrow(() -> new AssertionError(collected.problems()));
    }
}
