package dev.belay.benchmarks;

/**
 * Who owns which row. The number of a row, taken by {@value #SLOTS}, is the slot of its owner, so that no two clients
 * ever write the same row, whichever of them inserted it. Slots without a client hold rows that nobody touches, as most
 * rows of a table are when a backfill comes to them.
 */
final class Owners {

    static final int SLOTS = 64;

    private Owners() {}

    static int slotOf(long row) {
        return Math.floorMod(row, SLOTS);
    }

    /** The smallest number of that slot that is greater than all of the rows that were loaded. */
    static long firstFresh(int slot, long loaded) {
        return (loaded / SLOTS + 1) * SLOTS + slot;
    }
}
