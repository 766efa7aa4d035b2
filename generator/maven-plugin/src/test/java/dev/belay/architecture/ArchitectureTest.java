package dev.belay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows hold in the project, and each rule bites on a planted class. */
class ArchitectureTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final List<Path> MODULES = Stream.of(
                    "dsl",
                    "schemas",
                    "generator/core",
                    "generator/postgres",
                    "generator/processor",
                    "generator/maven-plugin")
            .map(module -> ROOT.resolve(module).resolve("target/classes"))
            .toList();
    private static final JavaClasses PROJECT = new ClassFileImporter().importPaths(MODULES.toArray(Path[]::new));
    private static final JavaClasses PLANTED = new ClassFileImporter().importPath(Path.of("target/test-classes"));

    @Test
    void everyModuleIsLookedAt() {
        assertThat(MODULES).allMatch(Files::isDirectory);
        assertThat(PROJECT.size()).isGreaterThan(400);
    }

    static Stream<String> rules() {
        return ArchitectureRules.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(String name) {
        ArchitectureRules.all().get(name).check(PROJECT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bites(String name) {
        ArchRule rule = ArchitectureRules.all().get(name);
        assertThat(rule.evaluate(PLANTED).getFailureReport().getDetails())
                .as("violations of %s in its planted class", name)
                .anyMatch(line -> line.contains("Planted" + name));
    }
}
