package dev.belay.core.frameworks.pgroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.OutOfOrderException;
import dev.belay.dsl.Change;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MigrationNamesTest {

    private static final Change CHANGE = new Change("0012_orders", LocalDateTime.of(2026, 11, 22, 10, 0), List.of());
    private static final Target TARGET = Target.of("pgroll", "migrations");

    @Test
    void keepsTheWidthOfTheFolder() {
        assertThat(names(Head.EMPTY)).containsExactly("0001_one", "0002_two");
        assertThat(names(Head.ofNames("08_old.yaml"))).containsExactly("09_one", "10_two");
        assertThat(names(Head.ofNames("41_old.yml", "readme.md"))).containsExactly("42_one", "43_two");
    }

    /** pgroll compares "100_two.json" with "99_one.json" as text. */
    @Test
    void refusesANumberThatPgrollWouldSortBeforeAnOlderOne() {
        assertThatExceptionOfType(OutOfOrderException.class)
                .isThrownBy(() -> names(Head.ofNames("98_old.json", "99_older.json")))
                .satisfies(late -> assertThat(late.problem().id()).isEqualTo("version-not-newest"))
                .withMessageContaining("would put 100_one.json before it")
                .satisfies(late -> assertThat(late.problem().remedy()).contains("pgroll baseline 0100_baseline"));
    }

    @Test
    void refusesToCrossAWidthWithinOneChange() {
        assertThatExceptionOfType(OutOfOrderException.class)
                .isThrownBy(() -> names(Head.ofNames("98_old.json")))
                .withMessageContaining("99_one.json, and pgroll");
    }

    @Test
    void refusesToComeBeforeANameWithoutANumber() {
        assertThatExceptionOfType(OutOfOrderException.class)
                .isThrownBy(() -> names(Head.ofNames("create_orders.json")))
                .withMessageContaining("create_orders.json");
    }

    /** pgroll reads the folder itself and none below. */
    @Test
    void passesOverWhatPgrollDoesNotRead() {
        assertThat(names(Head.ofNames("notes/zebra.json", "zebra.txt"))).containsExactly("0001_one", "0002_two");
    }

    private static List<String> names(Head head) {
        return MigrationNames.after(head, TARGET, CHANGE, List.of("one", "two"));
    }
}
