package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {

    private static final List<String> KNOWN = List.of("add-column", "drop-column", "notNull", "table");

    @Test
    void findsWhatWasMeant() {
        assertThat(Nearest.to("add-colum", KNOWN)).contains("add-column");
        assertThat(Nearest.to("AddColumn", KNOWN)).contains("add-column");
        assertThat(Nearest.to("not_null", KNOWN)).contains("notNull");
        assertThat(Nearest.to("tabel", KNOWN)).contains("table");
        assertThat(Nearest.to("tabl", KNOWN)).contains("table");
    }

    @Test
    void doesNotGuessWildly() {
        assertThat(Nearest.to("truncate", KNOWN)).isEmpty();
        assertThat(Nearest.to("x", List.of())).isEmpty();
        assertThat(Nearest.to("t".repeat(1_000_000), KNOWN)).isEmpty();
    }
}
