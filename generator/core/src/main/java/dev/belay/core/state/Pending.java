package dev.belay.core.state;

import java.util.List;

/**
 * What a change has kept alive for the previous release, and its contract will drop.
 *
 * @param change the id of the change
 * @param items what is pending, in the order of its operations
 * @param backfillUnits the names of its backfill units, which must have finished
 * @param laterUnits the names of the units of the same phase beside them, which must have left their stamps: they build
 *     and validate what the new shape needs
 */
public record Pending(String change, List<PendingItem> items, List<String> backfillUnits, List<String> laterUnits) {

    /** Copies the lists. */
    public Pending {
        items = List.copyOf(items);
        backfillUnits = List.copyOf(backfillUnits);
        laterUnits = List.copyOf(laterUnits);
    }

    /** Of a change whose backfills are followed by nothing. */
    public Pending(String change, List<PendingItem> items, List<String> backfillUnits) {
        this(change, items, backfillUnits, List.of());
    }
}
