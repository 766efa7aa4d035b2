package dev.belay.core.objects;

import dev.belay.dsl.names.Identifier;
import java.util.List;

/** What a sync trigger keeps true. */
public sealed interface SyncRule permits PairRule, TripwireRule, FillRule, RepairRule, ComputeRule {

    /** The columns that it keeps equal, filled or mended. */
    List<Identifier> columnsInFlight();

    /** Hands the rule to the branch of its kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One branch for each kind of rule.
     *
     * @param <R> what the branches return
     */
    interface Visitor<R> {
        /** Two columns stay equal. */
        R replace(ReplaceRule rule);

        /** Several columns stay equal. */
        R reshape(ReshapeRule rule);

        /** One of two sides is not written alone. */
        R tripwire(TripwireRule rule);

        /** A column is never NULL. */
        R fill(FillRule rule);

        /** A condition holds. */
        R repair(RepairRule rule);

        /** A column is computed from others. */
        R compute(ComputeRule rule);
    }
}
