package dev.belay.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.dsl.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetTest {

    @Test
    void waysBackStandBesideTheMigrations() {
        assertThat(Target.of("flyway", "db/migration").revertDirectory()).isEqualTo("db/migration-revert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/db", "db/", "db//x", "./db", "db\\x", "C:/db", " "})
    void refusesWhatIsNoRelativePath(String directory) {
        assertThatThrownBy(() -> Target.of("flyway", directory))
                .isInstanceOf(RefusedException.class)
                .hasMessage("The directory \"" + directory + "\" is not a relative path of plain names.");
    }

    @Test
    void refusesWaysBackWhereTheToolWouldRunThem() {
        assertThatThrownBy(() -> Target.of("flyway", "db").with(Target.REVERT_DIRECTORY, "db/revert"))
                .isInstanceOf(RefusedException.class)
                .hasMessage(
                        "The revertDirectory \"db/revert\" lies within \"db\", which the tool scans with all its folders.");
    }

    @Test
    void anOptionHoldsWhatTheToolSaysUntilTheTargetChooses() {
        TargetOption undo = TargetOption.oneOf("undo", "beside", "forward");
        Target target = Target.of("flyway", "db");
        assertThat(target.option(undo)).isEqualTo("beside");
        assertThat(target.with(undo, "forward").option(undo)).isEqualTo("forward");
    }

    @Test
    void refusesTwoTargetsInOneDirectory() {
        Target target = Target.of("flyway", "db");
        assertThatThrownBy(() -> new BelayConfig(ServerVersion.DEFAULT, List.of(target, target), Policy.defaults()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("Two targets write into the directory \"db\".");
    }
}
