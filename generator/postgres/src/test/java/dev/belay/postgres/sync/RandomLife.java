package dev.belay.postgres.sync;

import dev.belay.postgres.random.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Random lives of rows. */
final class RandomLife {

    /** How many partitions there are where there are any. */
    static final int REGIONS = 2;

    private static final int ROWS = 3;

    private RandomLife() {}

    static Life of(Dice dice, RandomWrites writes, int number, int rounds) {
        List<Integer> ids = List.of(number * ROWS, number * ROWS + 1, number * ROWS + 2);
        List<Write> seeds = new ArrayList<>();
        ids.stream().filter(id -> dice.percent(60)).forEach(id -> seeds.add(writes.seed(id)));
        List<Write> later = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            later.add(writes.write(ids));
        }
        return new Life(Set.copyOf(ids), seeds, later);
    }
}
