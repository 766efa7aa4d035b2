package dev.belay.postgres.clients;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one client believes one of its rows to hold: the text of each of its columns, as PostgreSQL prints it.
 *
 * @param values the values by column
 * @param known which of them the client knows; the others are learned at the next look
 * @param held the values of the columns beside its own, by link, as long as nothing may have changed them
 * @param holding which of them are known
 * @param touched the boundary at which it was last written
 * @param resting whether its client leaves it alone, so that a backfill has to come to it
 * @param seen whether it has been compared with what is there since it was last written
 */
record Row(
        @Nullable String[] values,
        boolean[] known,
        @Nullable String[] held,
        boolean[] holding,
        int touched,
        boolean resting,
        boolean seen) {

    static Row unknown(int columns, int links) {
        return new Row(
                new String[columns], new boolean[columns], new String[links], new boolean[links], 0, false, false);
    }

    Row copy(int boundary) {
        return new Row(
                Arrays.copyOf(values, values.length),
                Arrays.copyOf(known, known.length),
                Arrays.copyOf(held, held.length),
                Arrays.copyOf(holding, holding.length),
                boundary,
                resting,
                false);
    }

    /** The same row, left alone from now on. */
    Row rest() {
        return new Row(values, known, held, holding, touched, true, seen);
    }

    /** The same row, which is as it has been seen. */
    Row look() {
        return new Row(values, known, held, holding, touched, resting, true);
    }

    void set(int column, @Nullable String value) {
        values[column] = value;
        known[column] = true;
    }

    @Nullable
    String[] pick(int[] columns) {
        String[] picked = new String[columns.length];
        for (int index = 0; index < columns.length; index++) {
            picked[index] = values[columns[index]];
        }
        return picked;
    }
}
