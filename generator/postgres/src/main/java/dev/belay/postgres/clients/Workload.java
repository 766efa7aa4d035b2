package dev.belay.postgres.clients;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The values that a client writes into one table.
 *
 * @param slots what it writes; columns that PostgreSQL numbers belong to none
 * @param templates whole rows that satisfy the checks over several slots; empty where there are no such checks
 * @param defaults what a column holds that was left out
 * @param width the number of columns of the table's shape
 */
record Workload(List<Slot> slots, List<@Nullable String[]> templates, OmittedValues defaults, int width) {

    /** A row that satisfies every check, with fresh values where they are needed. */
    @Nullable
    String[] row(Random random) throws SQLException {
        @Nullable
        String[] row = templates.isEmpty()
                ? new String[width]
                : Arrays.copyOf(templates.get(random.nextInt(templates.size())), width);
        for (Slot slot : slots) {
            if (slot.fresh().isPresent() || slot.alone()) {
                put(row, slot, slot.value(random));
            }
        }
        return row;
    }

    static void put(@Nullable String[] row, Slot slot, @Nullable String[] value) {
        for (int index = 0; index < value.length; index++) {
            row[slot.columns()[index]] = value[index];
        }
    }

    /** The columns of all slots but these, in order. */
    int[] columns(List<Slot> without) {
        return slots.stream()
                .filter(slot -> !without.contains(slot))
                .flatMapToInt(slot -> Arrays.stream(slot.columns()))
                .sorted()
                .toArray();
    }
}
