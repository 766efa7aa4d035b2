package dev.belay.core.ddl;

import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.state.PendingItem.CaughtUp;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.stream.Stream;

/**
 * What must be true before an earlier change is swapped or contracted: its triggers are there and enabled, its
 * backfills have finished, the units after them have run, and no row is left; before a contract, also that no release
 * that knows the old shape alone can still be running.
 *
 * @param change the earlier change
 * @param swaps the changes that have swapped columns of it since, and may have been waited for by releases
 * @param triggers its sync triggers
 * @param backfillUnits the units whose state row must say finished
 * @param laterUnits the units that must have left their stamps
 * @param unfilled the rows that must not be there
 * @param catchUps what has brought rows along for it since, and must be complete, too
 * @param givesNameAway whether a column that a backfill has filled takes the name of another
 */
public record ContractCheck(
        String change,
        List<String> swaps,
        List<SyncTrigger> triggers,
        List<String> backfillUnits,
        List<String> laterUnits,
        List<Unfilled> unfilled,
        List<CaughtUp> catchUps,
        boolean givesNameAway) {

    /** Copies the lists. */
    public ContractCheck {
        swaps = List.copyOf(swaps);
        triggers = List.copyOf(triggers);
        backfillUnits = List.copyOf(backfillUnits);
        laterUnits = List.copyOf(laterUnits);
        unfilled = List.copyOf(unfilled);
        catchUps = List.copyOf(catchUps);
    }

    /** Of a change that nothing had to catch up, and whose columns keep their names. */
    public ContractCheck(
            String change,
            List<String> swaps,
            List<SyncTrigger> triggers,
            List<String> backfillUnits,
            List<String> laterUnits,
            List<Unfilled> unfilled) {
        this(change, swaps, triggers, backfillUnits, laterUnits, unfilled, List.of(), false);
    }

    /** Of a change that nothing has swapped, and whose backfills are followed by nothing. */
    public ContractCheck(
            String change, List<SyncTrigger> triggers, List<String> backfillUnits, List<Unfilled> unfilled) {
        this(change, List.of(), triggers, backfillUnits, List.of(), unfilled);
    }

    /** The changes whose units have left stamps. */
    List<String> changes() {
        return Stream.of(Stream.of(change), swaps.stream(), catchUps.stream().map(CaughtUp::change))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /**
     * Rows that a backfill would still have to fill.
     *
     * @param table the table
     * @param condition which rows
     */
    public record Unfilled(TableName table, SqlExpression condition) {}
}
