package dev.belay.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.dsl.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerVersionTest {

    @Test
    void aVersionHasWhatCameBefore() {
        assertThat(ServerVersion.DEFAULT.atLeast(15)).isTrue();
        assertThat(ServerVersion.DEFAULT.atLeast(16)).isFalse();
        assertThat(new ServerVersion(18)).isGreaterThan(new ServerVersion(14)).hasToString("PostgreSQL 18");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13, 19})
    void refusesVersionsThatNobodyMeasured(int major) {
        assertThatThrownBy(() -> new ServerVersion(major))
                .isInstanceOf(RefusedException.class)
                .hasMessage("PostgreSQL " + major + " is not one of the versions 14 to 18 that Belay knows.");
    }
}
