package dev.belay.postgres.sync;

import dev.belay.postgres.random.Dice;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Random lives on a table of a random setting.
 *
 * @param surroundings the setting on a database
 * @param timeline when its units run
 * @param lives what its clients do
 */
record Scenario(Surroundings surroundings, Timeline timeline, List<Life> lives) {

    /** How many sequences share a table and its backfill. */
    static final int LIVES = 8;

    private static final List<Kind> KINDS = Kinds.all();

    /** The kinds take turns. */
    static Kind kind(int number) {
        return KINDS.get(number % KINDS.size());
    }

    /** The setting of a number. */
    static Setting setting(long seed, int number) {
        return Setting.random(dice(seed, number), kind(number));
    }

    private static Dice dice(long seed, int number) {
        return new Dice(seed * 1_000_003 + number);
    }

    /** The scenario of a number. */
    static Scenario of(SyncDatabase database, long seed, int number) throws SQLException {
        Dice dice = dice(seed, number);
        Surroundings surroundings = new Surroundings(database, Setting.random(dice, kind(number)));
        Timeline timeline = Timeline.random(dice);
        RandomWrites writes = surroundings.writes(dice);
        return new Scenario(
                surroundings,
                timeline,
                IntStream.range(0, LIVES)
                        .mapToObj(life -> RandomLife.of(dice, writes, life, timeline.rounds()))
                        .toList());
    }
}
