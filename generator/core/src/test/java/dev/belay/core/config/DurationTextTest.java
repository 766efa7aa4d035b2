package dev.belay.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.dsl.RefusedException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "0ms, PT0S, 0s",
        "500ms, PT0.5S, 500ms",
        "1500ms, PT1.5S, 1500ms",
        "2000ms, PT2S, 2s",
        "90s, PT1M30S, 90s",
        "120s, PT2M, 2min",
        "60min, PT1H, 1h",
        "48h, PT48H, 48h",
        "999999999999h, PT999999999999H, 999999999999h"
    })
    void eachDurationHasOneShortestText(String text, Duration meaning, String shortest) {
        assertThat(DurationText.read(text)).isEqualTo(meaning);
        assertThat(DurationText.write(meaning)).isEqualTo(shortest);
        assertThat(DurationText.read(shortest)).isEqualTo(meaning);
    }

    @Test
    void refusesWhatHasNoUnit() {
        assertThatThrownBy(() -> DurationText.read("5"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("The duration \"5\" is not a whole number and a unit.");
    }
}
