package dev.belay.core.frameworks.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What black would change is found by the conformance module, which runs it. */
final class LayoutTest {

    @Test
    void staysOnALineThatIsLongEnough() {
        Layout call = Layout.call("op.execute", Layout.string("x".repeat(88 - "op.execute(\"\")".length())));
        assertThat(call.at(0)).doesNotContain("\n");
        assertThat(call.at(1)).isEqualTo("op.execute(\n     \"" + "x".repeat(74) + "\"\n )");
    }

    @Test
    void putsOnePartToALine() {
        Layout call = Layout.call(
                "f",
                Layout.strings(Stream.of("a", "b")),
                Layout.atom("y".repeat(80)).as("long"));
        assertThat(call.at(4)).isEqualTo("f(\n        [\"a\", \"b\"],\n        long=" + "y".repeat(80) + ",\n    )");
    }

    /** Black counts columns by a table that grows with Unicode; a comma behind the last part keeps what is here. */
    @Test
    void takesACharacterBeyondAsciiForTwo() {
        Layout call = Layout.call("f", Layout.string("ä".repeat(43)));
        assertThat(call.at(0)).isEqualTo("f(\n    \"" + "ä".repeat(43) + "\",\n)");
    }

    @Test
    void knowsWhatItNames() {
        Layout call = Layout.call(
                "f", Layout.string("postgresql.x"), Layout.atom("sa.Text()").as("type_"));
        assertThat(call.mentions("sa")).isTrue();
        assertThat(call.mentions("postgresql")).isFalse();
        assertThat(Layout.string("=sa.x").as("a").mentions("sa")).isFalse();
    }
}
