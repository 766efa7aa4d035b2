package dev.belay.core.frameworks.rails;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How texts are written; that Ruby reads them back byte for byte is shown by {@code RailsToolTest}. */
final class HeredocTest {

    @Test
    void isBareWhereRubyWouldChangeNothing() {
        assertThat(new Heredoc("SELECT 1\n\n  + '#' # 2").opening()).isEqualTo("<<~PGSQL");
        assertThat(new Heredoc("SELECT 1\n\n  + 2").lines()).containsExactly("  SELECT 1", "", "    + 2", "PGSQL");
    }

    @Test
    void isQuotedWhereRubyWouldInterpolateOrUnescape() {
        for (String hazard : new String[] {"#{x}", "#@x", "#$x", "\\t"}) {
            assertThat(new Heredoc("SELECT '" + hazard + "'").opening()).isEqualTo("<<~'PGSQL'");
            assertThat(new Heredoc("SELECT '" + hazard + "'").lines()).contains("  SELECT '" + hazard + "'");
        }
    }

    @Test
    void keepsBlanksAtTheEndOfLinesAsEscapes() {
        var heredoc = new Heredoc("SELECT '  \n#{x}\\'\t\n   \nEND");
        assertThat(heredoc.opening()).isEqualTo("<<~PGSQL");
        assertThat(heredoc.lines()).containsExactly("  SELECT ' \\s", "  \\#{x}\\\\'\\t", "    \\s", "  END", "PGSQL");
    }

    @Test
    void hasADelimiterThatNoLineSays() {
        assertThat(new Heredoc("SELECT 1\n  PGSQL\nPGSQL_TEXT").opening()).isEqualTo("<<~PGSQL_TEXT_TEXT");
    }
}
