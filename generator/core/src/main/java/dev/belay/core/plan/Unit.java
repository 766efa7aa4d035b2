package dev.belay.core.plan;

import java.util.List;

/**
 * The statements that share one transaction, or one statement that must run outside of any. A tool gets one file for
 * each unit.
 *
 * @param name unique in its plan, lower case with underscores, and part of file names: {@code 02_backfill_total}
 * @param phase the phase it belongs to
 * @param title one line for people: {@code Fill orders.amount in batches}
 * @param transactional whether the steps share a transaction; otherwise there is exactly one
 * @param steps the statements in order
 * @param wayBack how it is undone
 */
public record Unit(String name, Phase phase, String title, boolean transactional, List<Step> steps, WayBack wayBack) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a unit outside of a transaction has more or less than one step
     */
    public Unit {
        steps = List.copyOf(steps);
        if (!transactional && steps.size() != 1) {
            throw new IllegalArgumentException("Outside of a transaction a unit is exactly one statement.");
        }
    }
}
