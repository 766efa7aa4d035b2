package dev.belay.core.frameworks.rails;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RubyTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain, 'plain'",
                "it's, \"it's\"",
                "say \"it's\", 'say \"it\\'s\"'",
                "C:\\temp, 'C:\\\\temp'",
                "it's #{x} #@y #$z # 1, \"it's \\#{x} \\#@y \\#$z # 1\""
            })
    void stringsTakeTheQuotesThatNeedNoEscape(String text, String ruby) {
        assertThat(RubyText.string(text)).isEqualTo(ruby);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-12345, -12345", "123456, 123_456", "-1234567, -1_234_567"})
    void longNumbersAreGrouped(String digits, String ruby) {
        assertThat(RubyText.integer(digits)).isEqualTo(ruby);
    }

    @Test
    void severalWordsAreAWordArray() {
        assertThat(RubyText.strings(List.of("new", "paid-up"))).isEqualTo("%w[new paid-up]");
        assertThat(RubyText.strings(List.of("new", "in transit"))).isEqualTo("['new', 'in transit']");
        assertThat(RubyText.strings(List.of("new"))).isEqualTo("['new']");
    }
}
