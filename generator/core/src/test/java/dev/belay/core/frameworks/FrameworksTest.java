package dev.belay.core.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.TargetOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FrameworksTest {

    static List<Renderer> all() {
        return Frameworks.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void findsEachToolByItsWord(Renderer renderer) {
        assertThat(Frameworks.of(renderer.framework())).contains(renderer);
    }

    @Test
    void areSortedAndKnowNoOtherWord() {
        assertThat(Frameworks.all()).extracting(Renderer::framework).isSorted().doesNotHaveDuplicates();
        assertThat(Frameworks.of("liquibase")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void namesEachOptionOnce(Renderer renderer) {
        assertThat(renderer.options()).extracting(TargetOption::name).doesNotHaveDuplicates();
    }
}
