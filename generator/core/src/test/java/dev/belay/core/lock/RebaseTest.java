package dev.belay.core.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.Change;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Migrations that are not released come after those that are, and move no further than they must. */
final class RebaseTest {

    private static final Lock LOCK = Lock.EMPTY
            .release(change("0008_first", "2026-01-08T10:00"), "", "test", new TreeMap<>())
            .release(change("0009_main", "2026-01-09T10:00"), "", "test", new TreeMap<>());

    @Test
    void whatComesAfterStays() {
        assertThat(moves("0012_mine 2026-01-09T10:01", "0010_mine 2026-01-09T10:00:59"))
                .containsExactly(
                        "0010_mine 2026-01-09T10:00:59 > 0010_mine 2026-01-09T10:01",
                        "0012_mine 2026-01-09T10:01 > 0012_mine 2026-01-09T10:02");
        assertThat(moves("0010_mine 2026-02-01T10:00", "0012_more 2026-02-02T10:00"))
                .isEmpty();
    }

    @Test
    void eachMovesBehindTheOneBefore() {
        assertThat(moves("0009_mine 2026-01-07T10:00", "0010_more 2026-03-01T10:00", "0011_last 2026-03-02T10:00"))
                .containsExactly(
                        "0009_mine 2026-01-07T10:00 > 0010_mine 2026-01-09T10:01",
                        "0010_more 2026-03-01T10:00 > 0011_more 2026-03-01T10:00",
                        "0011_last 2026-03-02T10:00 > 0012_last 2026-03-02T10:00");
    }

    @Test
    void releasedOnesNeverMove() {
        assertThat(moves("0008_first 2026-01-08T10:00", "0009_main 2026-01-09T10:00"))
                .isEmpty();
    }

    @Test
    void numbersKeepTheirWidthAndGrowBeyondIt() {
        Lock lock = Lock.EMPTY.release(change("99_main", "2026-01-01T10:00"), "", "test", new TreeMap<>());

        assertThat(Rebase.onto(lock, List.of(heading("99_mine 2026-02-01T10:00")))
                        .ids())
                .containsEntry("99_mine", "100_mine");
    }

    @Test
    void whereNothingIsReleasedTheEarlierOneGoesFirst() {
        List<Heading> both = Stream.of("0001_late 2026-01-02T10:00", "0001_early 2026-01-01T10:00")
                .map(RebaseTest::heading)
                .toList();

        assertThat(Rebase.onto(Lock.EMPTY, both).ids())
                .containsOnlyKeys("0001_late")
                .containsValue("0002_late");
    }

    private static List<String> moves(String... headings) {
        return Rebase.onto(LOCK, Stream.of(headings).map(RebaseTest::heading).toList()).moves().stream()
                .map(move -> text(move.from()) + " > " + text(move.to()))
                .toList();
    }

    private static Heading heading(String text) {
        return new Heading(text.split(" ")[0], LocalDateTime.parse(text.split(" ")[1]));
    }

    private static String text(Heading heading) {
        return heading.id() + " " + heading.at();
    }

    private static Change change(String id, String at) {
        return new Change(id, LocalDateTime.parse(at), List.of());
    }
}
