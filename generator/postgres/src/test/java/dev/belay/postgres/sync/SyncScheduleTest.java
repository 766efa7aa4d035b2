package dev.belay.postgres.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.postgres.random.Dice;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a sync trigger makes of two transactions whose statements take turns, and of one beside the backfill, is what
 * the rule says. {@code -Dbelay.sync.schedules=2000} tries more; the rest is as in {@link SyncSequenceTest}.
 */
class SyncScheduleTest {

    private static final int SCHEDULES = Integer.getInteger("belay.sync.schedules", SyncRuns.SLOW ? 300 : 20);

    private static final int OF_A_SETTING = 10;
    private static final int WITH_BACKFILL = 2;

    @Test
    void transactionsComeToWhatTheRuleSays() throws Exception {
        int settings = (SCHEDULES + OF_A_SETTING - 1) / OF_A_SETTING;
        System.out.println("sync schedules: %d in %d settings, seed %d"
                .formatted(settings * OF_A_SETTING, settings, SyncRuns.SEED));
        assertThat(SyncRuns.failures(settings, SyncScheduleTest::failure))
                .as("of the seed %d", SyncRuns.SEED)
                .isEmpty();
        System.out.println("sync schedules: %d statements have waited".formatted(SyncDatabase.waited()));
        assertThat(SyncDatabase.waited() * 5).as("a fifth waits").isGreaterThanOrEqualTo(SyncRuns.all(SCHEDULES));
    }

    private static Optional<String> failure(SyncDatabase database, int number) throws SQLException {
        Dice dice = new Dice(SyncRuns.SEED * 2_000_003 + number);
        Surroundings surroundings = new Surroundings(database, Setting.random(dice, Scenario.kind(number)));
        RandomWrites writes = surroundings.writes(dice);
        List<Schedule> schedules = new ArrayList<>();
        for (int index = 0; index < OF_A_SETTING; index++) {
            schedules.add(Schedule.random(dice, writes, index));
        }
        ScheduleTable table = new ScheduleTable(surroundings, dice.percent(50));
        return table.withBackfill(schedules.subList(0, WITH_BACKFILL))
                .or(() -> table.withEachOther(schedules.subList(WITH_BACKFILL, OF_A_SETTING)))
                .map(failure -> surroundings.setting() + failure);
    }
}
