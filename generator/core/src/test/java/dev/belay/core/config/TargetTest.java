package dev.belay.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.dsl.RefusedException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetTest {

    @Test
    void waysBackStandBesideTheMigrations() {
        assertThat(Target.of(Framework.FLYWAY, "db/migration").revertDirectory())
                .isEqualTo("db/migration-revert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/db", "db/", "db//x", "./db", "db\\x", "C:/db", " "})
    void refusesWhatIsNoRelativePath(String directory) {
        assertThatThrownBy(() -> Target.of(Framework.FLYWAY, directory))
                .isInstanceOf(RefusedException.class)
                .hasMessage("The directory \"" + directory + "\" is not a relative path of plain names.");
    }

    @Test
    void refusesAFolderThatNothingIsWrittenTo() {
        assertThatThrownBy(() -> new FlywayOptions(FlywayOptions.Undo.U_FILES, Optional.of("db/revert")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("The revertDirectory \"db/revert\" would stay empty, because undo is not beside.");
    }

    @Test
    void refusesTwoTargetsInOneDirectory() {
        Target target = Target.of(Framework.FLYWAY, "db");
        assertThatThrownBy(() -> new BelayConfig(ServerVersion.DEFAULT, List.of(target, target), Policy.defaults()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("Two targets write into the directory \"db\".");
    }

    @Test
    void everyFrameworkIsFoundByItsWord() {
        for (Framework framework : Framework.values()) {
            assertThat(Framework.of(framework.id())).contains(framework);
        }
        assertThat(Framework.of("liquibase")).isEmpty();
    }
}
