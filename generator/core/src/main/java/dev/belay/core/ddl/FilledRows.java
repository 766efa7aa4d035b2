package dev.belay.core.ddl;

import dev.belay.core.config.Policy;

/** The query that counts what a backfill has filled, from its own progress. */
public final class FilledRows {

    private FilledRows() {}

    /**
     * A SELECT of one number; 0 where the backfill has not run.
     *
     * @param policy where the state table is
     * @param change the id of the change
     * @param unit the name of the backfill's unit
     */
    public static String query(Policy policy, String change, String unit) {
        StateTable state = new StateTable(policy);
        return "SELECT coalesce(sum(rows_done), 0) FROM " + state.name() + " WHERE " + state.unit(change, unit);
    }
}
