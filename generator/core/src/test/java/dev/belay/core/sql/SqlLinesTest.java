package dev.belay.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines are broken where SQL has a space of its own. */
final class SqlLinesTest {

    @Test
    void breaksBetweenWordsAlone() {
        assertThat(SqlLines.folded("WHERE (\"total Amount\" IS NULL) OR (name = 'a b c d e')", 24))
                .containsExactly("WHERE (\"total Amount\" IS", "NULL) OR (name =", "'a b c d e')");
    }

    @Test
    void keepsWhatFitsAndWhatHasNoSpace() {
        assertThat(SqlLines.folded("SELECT 1", 8)).containsExactly("SELECT 1");
        assertThat(SqlLines.folded("count(pg_catalog.now())", 8)).containsExactly("count(pg_catalog.now())");
        assertThat(SqlLines.folded("", 8)).containsExactly("");
    }
}
