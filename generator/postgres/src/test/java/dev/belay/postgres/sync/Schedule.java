package dev.belay.postgres.sync;

import dev.belay.postgres.random.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two transactions on the same rows, or one and the backfill, whose statements take turns.
 *
 * @param ids the rows
 * @param seeds the statements before
 * @param first what the first transaction says
 * @param second what the second one says; nothing where the backfill is the second
 * @param turns decides who is next
 * @param firstCommits whether the first one commits
 * @param secondCommits whether the second one does
 */
record Schedule(
        List<Integer> ids,
        List<Write> seeds,
        List<Write> first,
        List<Write> second,
        long turns,
        boolean firstCommits,
        boolean secondCommits) {

    Schedule {
        ids = List.copyOf(ids);
        seeds = List.copyOf(seeds);
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    static Schedule random(Dice dice, RandomWrites writes, int number) {
        List<Integer> ids = List.of(2 * number, 2 * number + 1);
        return new Schedule(
                ids,
                ids.stream().filter(id -> dice.percent(70)).map(writes::seed).toList(),
                transaction(dice, writes, ids),
                transaction(dice, writes, ids),
                dice.below(Integer.MAX_VALUE),
                dice.percent(75),
                dice.percent(75));
    }

    private static List<Write> transaction(Dice dice, RandomWrites writes, List<Integer> ids) {
        return IntStream.rangeClosed(0, dice.below(3))
                .mapToObj(statement -> writes.write(List.of(dice.one(ids))))
                .toList();
    }

    /** The same schedule with one statement less. */
    List<Schedule> smaller() {
        List<Schedule> smaller = new ArrayList<>();
        shorter(seeds).forEach(less -> smaller.add(of(less, first, second)));
        shorter(first).forEach(less -> smaller.add(of(seeds, less, second)));
        shorter(second).forEach(less -> smaller.add(of(seeds, first, less)));
        return smaller;
    }

    private Schedule of(List<Write> newSeeds, List<Write> newFirst, List<Write> newSecond) {
        return new Schedule(ids, newSeeds, newFirst, newSecond, turns, firstCommits, secondCommits);
    }

    private static List<List<Write>> shorter(List<Write> list) {
        List<List<Write>> shorter = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            List<Write> less = new ArrayList<>(list);
            less.remove(index);
            shorter.add(less);
        }
        return shorter;
    }
}
