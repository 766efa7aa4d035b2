package dev.belay.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.lock.Heading;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Annotations are found and rewritten as text, and nothing else is. */
final class MigrationSourceTest {

    private static final Heading MOVED = new Heading("0010_note", LocalDateTime.parse("2026-02-01T10:00"));

    @Test
    void writesTheIdAndTheTimeInEitherOrder() {
        assertThat(moved("@Migration(id = \"0001_a\", at = \"2026-01-01T10:00\") class A {}"))
                .isEqualTo("@Migration(id = \"0010_note\", at = \"2026-02-01T10:00\") class A {}");
        assertThat(moved("@dev.belay.dsl.Migration (\n  at=\"2026-01-01T10:00\",\n  id=\"0001_a\")\nclass A {}"))
                .isEqualTo("@dev.belay.dsl.Migration (\n  at=\"2026-02-01T10:00\",\n  id=\"0010_note\")\nclass A {}");
    }

    @Test
    void passesOverCommentsAndStrings() {
        String text = """
                // @Migration(id = "0001_a", at = "2026-01-01T10:00")
                /* @Migration(id = "0001_a", at = "2026-01-01T10:00") */
                class A {
                    String a = "@Migration(id = \\"0001_a\\", at = \\"2026-01-01T10:00\\")";
                    String b = \"""
                            @Migration(id = "0001_a", at = "2026-01-01T10:00")
                            \""";
                }
                """;

        assertThat(MigrationSource.of(text).annotations()).isEmpty();
        assertThat(moved(text)).isEqualTo(text);
    }

    @Test
    void aTimeThatStaysIsWrittenAsItWas() {
        Heading later = new Heading("0010_a", LocalDateTime.parse("2026-01-01T10:00:00"));
        String text = "@Migration(id = \"0001_a\", at = \"2026-01-01T10:00:00\")";

        assertThat(MigrationSource.of(text).with("0001_a", later)).isEqualTo(text.replace("0001_a", "0010_a"));
    }

    private static String moved(String text) {
        return MigrationSource.of(text).with("0001_a", MOVED);
    }
}
