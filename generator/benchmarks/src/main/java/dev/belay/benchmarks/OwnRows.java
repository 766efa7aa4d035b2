package dev.belay.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What one client wrote and so believes to be there: the values of each of its rows. Used by one thread at a time. */
final class OwnRows {

    private final Map<Long, @Nullable String[]> values = new HashMap<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final List<Long> rows = new ArrayList<>();

    int size() {
        return rows.size();
    }

    List<Long> rows() {
        return List.copyOf(rows);
    }

    boolean has(long row) {
        return values.containsKey(row);
    }

    long any(Random random) {
        return rows.get(random.nextInt(rows.size()));
    }

    @Nullable
    String[] get(long row) {
        return values.get(row);
    }

    /** Remembers a row, or with {@code null} forgets it, and says what was remembered before. */
    @Nullable
    String @Nullable [] put(long row, @Nullable String @Nullable [] written) {
        if (written == null) {
            return remove(row);
        }
        if (!has(row)) {
            places.put(row, rows.size());
            rows.add(row);
        }
        return values.put(row, written);
    }

    private @Nullable String @Nullable [] remove(long row) {
        Integer place = places.remove(row);
        if (place != null) {
            long last = rows.remove(rows.size() - 1);
            if (last != row) {
                rows.set(place, last);
                places.put(last, place);
            }
        }
        return values.remove(row);
    }
}
