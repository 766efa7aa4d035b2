package dev.belay.core.plan;

import java.util.List;

/**
 * One phase of a rollout.
 *
 * @param phase which
 * @param units its units in order; none for a gate
 * @param gates what people have to see to before it begins
 */
public record PhasePlan(Phase phase, List<Unit> units, List<String> gates) {

    /** Copies the lists. */
    public PhasePlan {
        units = List.copyOf(units);
        gates = List.copyOf(gates);
    }
}
