package dev.belay.postgres.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What happens to a few rows that nobody else writes.
 *
 * @param ids the rows
 * @param seeds the statements before the change
 * @param writes the statements from the first unit of the change on, one for each round
 */
record Life(Set<Integer> ids, List<Write> seeds, List<Write> writes) {

    Life {
        ids = Set.copyOf(ids);
        seeds = List.copyOf(seeds);
        writes = List.copyOf(writes);
    }

    /** The same life without one of its statements; the others happen as soon as the ones before are done. */
    List<Life> smaller() {
        List<Life> smaller = new ArrayList<>();
        for (int index = 0; index < seeds.size(); index++) {
            smaller.add(new Life(ids, without(seeds, index), writes));
        }
        for (int index = 0; index < writes.size(); index++) {
            smaller.add(new Life(ids, seeds, without(writes, index)));
        }
        return smaller;
    }

    private static List<Write> without(List<Write> list, int index) {
        List<Write> shorter = new ArrayList<>(list);
        shorter.remove(index);
        return shorter;
    }
}
