package dev.belay.postgres.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.postgres.sync.Setting.SearchPath;
import dev.belay.postgres.sync.Setting.Source;
import dev.belay.postgres.sync.Setting.UserTriggers;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What sync triggers make of random sequences of statements, before, between and after runs of the backfill, is what
 * the rule says. {@code -Dbelay.sync.sequences=10000} tries more, {@code -Dbelay.sync.seed=...} others,
 * {@code -Dbelay.sync.only=...} the one setting that a failure names.
 */
class SyncSequenceTest {

    private static final int SEQUENCES = Integer.getInteger("belay.sync.sequences", SyncRuns.SLOW ? 1_200 : 80);

    @Test
    void sequencesComeToWhatTheRuleSays() throws Exception {
        int settings = (SEQUENCES + Scenario.LIVES - 1) / Scenario.LIVES;
        System.out.println("sync sequences: %d in %d settings, seed %d"
                .formatted(settings * Scenario.LIVES, settings, SyncRuns.SEED));
        assertThat(SyncRuns.failures(settings, SyncSequenceTest::failure))
                .as("of the seed %d", SyncRuns.SEED)
                .isEmpty();
    }

    /** Each of what the settings vary stands in many of them, whatever the seed. */
    @Test
    void settingsLeaveNothingOut() {
        List<Setting> settings = IntStream.range(0, 600)
                .mapToObj(number -> Scenario.setting(SyncRuns.SEED, number))
                .toList();
        assertThat(values(settings, Setting::kind)).hasSameSizeAs(Kinds.all());
        assertThat(values(settings, Setting::source)).containsOnly(Source.values());
        assertThat(values(settings, Setting::path)).containsOnly(SearchPath.values());
        assertThat(values(settings, Setting::triggers)).containsOnly(UserTriggers.values());
        assertThat(values(settings, Setting::timeZone)).hasSize(2);
        assertThat(values(settings, Setting::notNull)).hasSize(2);
        assertThat(values(settings, Setting::partitioned)).hasSize(2);
        assertThat(values(settings, Setting::schema)).hasSize(2);
    }

    private static <T> Set<T> values(List<Setting> settings, Function<Setting, T> of) {
        return settings.stream().map(of).collect(Collectors.toSet());
    }

    private static Optional<String> failure(SyncDatabase database, int number) throws SQLException {
        Scenario scenario = Scenario.of(database, SyncRuns.SEED, number);
        return new SmallestFailure(scenario.surroundings(), scenario.timeline()).of(scenario.lives());
    }
}
