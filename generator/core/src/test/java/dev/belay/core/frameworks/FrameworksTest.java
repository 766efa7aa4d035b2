package dev.belay.core.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Framework;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FrameworksTest {

    @ParameterizedTest
    @EnumSource
    void holdsExactlyTheToolsThatAreSupported(Framework framework) {
        assertThat(Frameworks.all().stream()
                        .filter(renderer -> renderer.framework() == framework)
                        .count())
                .isEqualTo(framework.isSupported() ? 1 : 0);
        assertThat(Frameworks.of(framework).isPresent()).isEqualTo(framework.isSupported());
    }
}
