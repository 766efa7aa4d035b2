package dev.belay.core.frameworks.alembic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.OutOfOrderException;
import dev.belay.dsl.Change;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class RevisionsTest {

    private static final Change CHANGE = new Change("0012_orders", LocalDateTime.of(2026, 11, 22, 10, 0), List.of());

    @Test
    void findsTheEndOfAChainInEveryStyle() {
        assertThat(newest("revision = 'a1'\ndown_revision = None\n")).contains("a1");
        assertThat(
                        newest(
                                "revision: str = \"a1\"\ndown_revision: Union[str, Sequence[str], None] = None\n",
                                "revision: str = 'b2'  # the second\ndown_revision: str | Sequence[str] | None = (\n    'a1'\n)\n"))
                .contains("b2");
    }

    @Test
    void followsAMerge() {
        assertThat(newest(
                        "revision = 'a1'\ndown_revision = None\n",
                        "revision = 'b2'\ndown_revision = 'a1'\n",
                        "revision = 'b3'\ndown_revision = 'a1'\ndepends_on = 'b2'\n",
                        "revision = 'c4'\ndown_revision = ('b2', \"b3\")\n"))
                .contains("c4");
    }

    @Test
    void passesOverWhatIsNoRevision() {
        assertThat(newest()).isEmpty();
        assertThat(newest("def revision(): pass\n")).isEmpty();
    }

    @Test
    void refusesSeveralHeads() {
        assertThatExceptionOfType(OutOfOrderException.class)
                .isThrownBy(() -> newest(
                        "revision = 'a1'\ndown_revision = None\n",
                        "revision = 'b3'\ndown_revision = 'a1'\ndepends_on = 'b2'\n",
                        "revision = 'b2'\ndown_revision = 'a1'\n"))
                .withMessageContaining("(b2, b3)")
                .satisfies(several -> assertThat(several.problem().id()).isEqualTo("several-heads"))
                .satisfies(several -> assertThat(several.problem().remedy()).contains("alembic merge heads"));
    }

    @Test
    void namesFilesAsAlembicDoes() {
        var revision = new Revision("3f", Optional.empty(), CHANGE.at(), "0012_orders, EXPAND: Add orders.note; x");
        assertThat(revision.fileName()).isEqualTo("3f_0012_orders_expand_add_orders_note_x.py");
        assertThat(revision.datedFileName()).isEqualTo("2026_11_22_1000-3f_0012_orders_expand_add_orders_note_x.py");
        var longer = new Revision("3f", Optional.empty(), CHANGE.at(), "0012_orders, EXPAND: Add orders.note and more");
        assertThat(longer.fileName()).isEqualTo("3f_0012_orders_expand_add_orders_note_and_.py");
    }

    private static Optional<String> newest(String... modules) {
        var files = new TreeMap<String, String>();
        for (String module : modules) {
            files.put(files.size() + "_module.py", module);
        }
        return Revisions.newest(new Head(files), CHANGE);
    }
}
