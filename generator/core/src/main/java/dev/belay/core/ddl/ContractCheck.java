package dev.belay.core.ddl;

import dev.belay.core.objects.SyncTrigger;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;

/**
 * What must be true before an earlier change is contracted: its triggers are there and enabled, its backfills have
 * finished, no row is left, and no release that knows the old shape alone can still be running.
 *
 * @param change the earlier change
 * @param triggers its sync triggers
 * @param backfillUnits the units whose state row must say finished
 * @param unfilled the rows that must not be there
 */
public record ContractCheck(
        String change, List<SyncTrigger> triggers, List<String> backfillUnits, List<Unfilled> unfilled) {

    /** Copies the lists. */
    public ContractCheck {
        triggers = List.copyOf(triggers);
        backfillUnits = List.copyOf(backfillUnits);
        unfilled = List.copyOf(unfilled);
    }

    /**
     * Rows that a backfill would still have to fill.
     *
     * @param table the table
     * @param condition which rows
     */
    public record Unfilled(TableName table, SqlExpression condition) {}
}
