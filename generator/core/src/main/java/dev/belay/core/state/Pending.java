package dev.belay.core.state;

import java.util.List;

/**
 * What a change has kept alive for the previous release, and its contract will drop.
 *
 * @param change the id of the change
 * @param items what is pending, in the order of its operations
 * @param backfillUnits the names of its backfill units, which must have finished
 */
public record Pending(String change, List<PendingItem> items, List<String> backfillUnits) {

    /** Copies the lists. */
    public Pending {
        items = List.copyOf(items);
        backfillUnits = List.copyOf(backfillUnits);
    }
}
