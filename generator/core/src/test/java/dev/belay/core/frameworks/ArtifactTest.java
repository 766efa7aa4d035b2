package dev.belay.core.frameworks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArtifactTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/etc/passwd", "../up.sql", "a/../b.sql", "a\\b.sql", "a b.sql", "a//b.sql", "./a.sql/"})
    void staysInItsFolder(String name) {
        assertThatThrownBy(() -> artifact(name, "SELECT 1;\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1;", "SELECT 1;\r\n", "SELECT 1;\n\n", ""})
    void hasLinesThatEndWithOneLineFeed(String text) {
        assertThatThrownBy(() -> artifact("a.sql", text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Artifact artifact(String name, String text) {
        return new Artifact(Artifact.Folder.MIGRATIONS, name, Artifact.Role.UP, Optional.empty(), text);
    }
}
