package dev.belay.core.plan;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import java.util.List;

/**
 * The rollout of one change.
 *
 * @param change the change
 * @param server the PostgreSQL version that every claim holds for
 * @param verdicts the classifier's word on each intent, in their order
 * @param phases the phases that have units or gates, in order
 * @param before what the database holds before
 * @param after what it holds when every unit has run
 */
public record Plan(
        Change change,
        ServerVersion server,
        List<Verdict> verdicts,
        List<PhasePlan> phases,
        SchemaState before,
        SchemaState after) {

    /** Copies the lists. */
    public Plan {
        verdicts = List.copyOf(verdicts);
        phases = List.copyOf(phases);
    }

    /** The same with what the database holds in fact when every unit has run. */
    Plan leadingTo(SchemaState reached) {
        return new Plan(change, server, verdicts, phases, before, reached);
    }

    /** The units of all phases in order. */
    public List<Unit> units() {
        return phases.stream().flatMap(phase -> phase.units().stream()).toList();
    }
}
