package dev.belay.core.frameworks.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PythonTextTest {

    @Test
    void takesTheQuotesThatNeedFewerBackslashes() {
        assertThat(PythonText.string("it's")).isEqualTo("\"it's\"");
        assertThat(PythonText.string("a \"b\"")).isEqualTo("'a \"b\"'");
        assertThat(PythonText.string("'a' \"b\"")).isEqualTo("\"'a' \\\"b\\\"\"");
    }

    @Test
    void escapesWhatNobodySees() {
        assertThat(PythonText.string("a\\\n\r\t\u0001\u2028\ufeff"))
                .isEqualTo("\"a\\\\\\n\\r\\t\\u0001\\u2028\\ufeff\"");
        assertThat(PythonText.string("äöü 漢 😀")).isEqualTo("\"äöü 漢 😀\"");
    }

    @Test
    void keepsTheLinesOfABlock() {
        assertThat(PythonText.block("a\n  'b' \"c\"")).isEqualTo("\"\"\"\na\n  'b' \"c\"\n\"\"\"");
        assertThat(PythonText.block("'\\t'")).isEqualTo("r\"\"\"\n'\\t'\n\"\"\"");
        assertThat(PythonText.block("\\n \"\"\"\r\nb")).isEqualTo("\"\"\"\n\\\\n \\\"\\\"\\\"\\r\nb\n\"\"\"");
    }

    @Test
    void keepsDocumentationInItsQuotes() {
        assertThat(PythonText.documentation("a \\ \"\"\" \u0001b")).isEqualTo("a \\\\ \\\"\\\"\\\"  b");
    }

    @Test
    void breaksLinesBetweenWords() {
        assertThat(PythonText.wrapped("one two three", 8)).containsExactly("one two", "three");
        assertThat(PythonText.wrapped("unbreakable", 3)).containsExactly("unbreakable");
    }
}
