package dev.belay.postgres.clients;

import dev.belay.core.plan.ClientEffect;

/**
 * A unit that did something else to running clients than its plan says.
 *
 * @param unit the unit
 * @param style the kind of clients
 * @param predicted what the plan says
 * @param observed what happened
 */
public record EffectDeviation(String unit, ColumnStyle style, ClientEffect predicted, ClientEffect observed) {

    @Override
    public String toString() {
        return unit + ": " + style + " clients: predicted " + predicted + ", observed " + observed;
    }
}
