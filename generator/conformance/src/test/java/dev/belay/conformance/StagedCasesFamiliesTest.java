package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No tool is forgotten where the golden cases are divided, and none runs them twice. */
final class StagedCasesFamiliesTest {

    static Stream<Tool> tools() {
        return Tools.everywhere().keySet().stream().filter(tool -> !tool.saysChangesWhole());
    }

    @ParameterizedTest
    @MethodSource("tools")
    void oneFamilyHasTheTool(Tool tool) {
        List<StagedCases> families = Stream.of(StagedCases.class.getPermittedSubclasses())
                .map(StagedCasesFamiliesTest::made)
                .filter(family -> family.has(tool))
                .toList();
        assertThat(families).as(tool.name()).hasSize(1);
    }

    private static StagedCases made(Class<?> family) {
        try {
            Constructor<?> constructor = family.getDeclaredConstructor();
            return (StagedCases) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
