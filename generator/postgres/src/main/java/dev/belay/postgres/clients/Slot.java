package dev.belay.postgres.clients;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Columns that only make sense together: most often one; those of a foreign key; a column and its replacement where
 * both are written.
 *
 * @param columns their positions
 * @param pool values that may be written again and again, among them NULL where that is allowed
 * @param fresh ever new values, where the slot needs them
 * @param optional whether an INSERT may leave it out
 * @param alone whether no check ties it to another slot, so that it may be changed by itself
 */
record Slot(
        int[] columns, List<@Nullable String[]> pool, Optional<FreshSupply> fresh, boolean optional, boolean alone) {

    /** The same slot with other values. */
    Slot with(List<@Nullable String[]> values) {
        return new Slot(columns, List.copyOf(values), fresh, optional, alone);
    }

    boolean takesNull() {
        return pool.stream().anyMatch(Slot::isNull);
    }

    @Nullable
    String[] value(Random random) throws java.sql.SQLException {
        return fresh.isPresent() ? fresh.get().next() : pool.get(random.nextInt(pool.size()));
    }

    boolean covers(int column) {
        for (int each : columns) {
            if (each == column) {
                return true;
            }
        }
        return false;
    }

    static boolean isNull(@Nullable String[] value) {
        for (String each : value) {
            if (each != null) {
                return false;
            }
        }
        return true;
    }
}
