package dev.belay.core.frameworks.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of the conformance module see what arrives on the server. */
final class BoundTextTest {

    @ParameterizedTest
    @CsvSource({
        "note = ':x', note = '\\:x'",
        "-- :x says, -- \\:x says",
        "slots[:n], slots[\\:n]",
        "'{\"a\":true}', '{\"a\"\\:true}'",
        ":a :b, \\:a \\:b"
    })
    void protectsWhatLooksLikeAParameter(String sql, String text) {
        assertThat(BoundText.of(sql)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"total::bigint", "x := 1", "'12:30'", "[[:alnum:]_$]", "a : b", "slots[1:2]"})
    void leavesOtherColonsAlone(String sql) {
        assertThat(BoundText.of(sql)).isEqualTo(sql);
    }

    /** One backslash before a colon is taken away, whatever stands behind it. */
    @ParameterizedTest
    @CsvSource({"E'\\:x' :: text, E'\\\\:x' \\:\\: text", "'\u00e4':x, '\u00e4'\\:x"})
    void protectsEveryColonWhereOneCouldLoseItsBackslash(String sql, String text) {
        assertThat(BoundText.of(sql)).isEqualTo(text);
    }
}
