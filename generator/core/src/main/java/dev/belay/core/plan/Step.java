package dev.belay.core.plan;

import dev.belay.core.ddl.Ddl;

/**
 * One statement of a unit, with what it does to a live system.
 *
 * @param statement the statement
 * @param intent the position of the author's operation in the change it came from, from 0; -1 for the unit's own
 *     bookkeeping
 * @param facts what it locks, rewrites and scans
 * @param effects what running clients notice
 * @param sequences how many sequences it waits for, whose names it does not say
 */
public record Step(Ddl statement, int intent, Facts facts, ClientEffects effects, int sequences) {

    /** One that waits for no sequence. */
    public Step(Ddl statement, int intent, Facts facts, ClientEffects effects) {
        this(statement, intent, facts, effects, 0);
    }
}
