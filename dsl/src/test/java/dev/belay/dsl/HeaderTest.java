package dev.belay.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The annotation of a migration, and what concerns no single call of it. */
final class HeaderTest {

    /** The problems of {@link ProblemIdsTest} that are shown here. */
    static final Set<String> IDS_NOT_OF_A_CALL = Set.of(
            "invalid-migration-time",
            "catch-up-of-itself",
            "contract-of-itself",
            "purge-of-itself",
            "revert-of-itself",
            "swap-of-itself",
            "virtual-without-expression",
            "invalid-index-part",
            "column-count");

    @ParameterizedTest
    @ValueSource(
            strings = {"0012_rework_orders", "1_a", "20261122100000_x1_2", "1_aaaaaaaaaabbbbbbbbbbccccccccccdddddddd"})
    void idsThatEveryToolCanUse(String id) {
        assertThat(MigrationHeader.checkedId(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "_x",
                "12_",
                "12_A",
                "12-a",
                "12__a",
                "12_ä",
                "12_a\n",
                "１２_a",
                "1_aaaaaaaaaabbbbbbbbbbccccccccccddddddddde",
                "../12_a"
            })
    void idsThatNoToolCanUse(String id) {
        assertThatThrownBy(() -> MigrationHeader.checkedId(id))
                .isInstanceOfSatisfying(RefusedException.class, refusal -> {
                    assertThat(refusal.id()).isEqualTo("invalid-migration-id");
                    assertThat(refusal).hasMessageContaining("\"" + id + "\"");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T10:00", "2026-11-22T10:00:59", "2028-02-29T23:59"})
    void timesToTheSecond(String at) {
        assertThat(MigrationHeader.time(at)).hasToString(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-22",
                "2026-11-22 10:00",
                "2026-11-22T10:00Z",
                "2026-11-22T10:00:00.5",
                "2026-02-29T10:00",
                "2026-11-22T24:00",
                "+12026-11-22T10:00",
                "22.11.2026"
            })
    void timesThatNoToolCanPrint(String at) {
        assertThatThrownBy(() -> MigrationHeader.time(at)).isInstanceOfSatisfying(RefusedException.class, refusal -> {
            assertThat(refusal.id()).isEqualTo("invalid-migration-time");
            assertThat(refusal).hasMessageContaining("\"" + at + "\"");
            assertThat(refusal.remedy()).contains("at = \"2026-11-22T10:00\"");
        });
    }

    @Migration(id = "Bad Id", at = "tomorrow")
    static final class BadHeader implements SchemaChange {
        @Override
        public void define(Changes change) {
            change.table("");
        }
    }

    static final class NoHeader implements SchemaChange {
        @Override
        public void define(Changes change) {
            change.table("");
        }
    }

    @Test
    void theHeaderAndTheCallsAreReportedAtOnce() {
        assertThat(Changes.collect(BadHeader.class, new BadHeader()).problems())
                .extracting(Problem::id)
                .containsExactly("invalid-migration-id", "invalid-migration-time", "invalid-name");
        assertThat(Changes.collect(NoHeader.class, new NoHeader()).problems())
                .extracting(Problem::id)
                .containsExactly("migration-without-annotation", "invalid-name");
    }

    @Test
    void theHeaderIsReportedAtTheClass() {
        assertThat(Changes.collect(BadHeader.class, change -> {}).problems())
                .extracting(Problem::place)
                .containsOnly(Place.of(BadHeader.class.getName()));
    }

    @Migration(id = "0001_itself", at = "2026-11-22T10:00")
    static final class Itself implements SchemaChange {
        @Override
        public void define(Changes change) {
            change.catchUp(Itself.class);
            change.contract(Itself.class);
            change.purge(Itself.class);
            change.revert(Itself.class);
            change.swap(Itself.class);
        }
    }

    @Test
    void aMigrationIsNoEarlierOneOfItself() {
        List<Problem> problems = Changes.collect(Itself.class, new Itself()).problems();

        assertThat(problems)
                .extracting(Problem::id)
                .containsExactly(
                        "catch-up-of-itself",
                        "contract-of-itself",
                        "purge-of-itself",
                        "revert-of-itself",
                        "swap-of-itself");
        assertThat(problems).extracting(Problem::cause).allMatch(cause -> cause.contains("\"0001_itself\""));
        assertThat(problems.get(0).remedy()).contains("change.catchUp(Earlier.class)");
        assertThat(problems.get(1).remedy()).contains("change.contract(Earlier.class)");
        assertThat(problems.get(2).remedy()).contains("change.purge(Earlier.class)");
        assertThat(problems.get(3).remedy()).contains("change.revert(Earlier.class)");
        assertThat(problems.get(4).remedy()).contains("change.swap(Earlier.class)");
    }

    @Test
    void aChangeWithoutAnOperationIsAChange() {
        assertThat(Probe.change(change -> {}).intents()).isEmpty();
    }

    @Test
    void aBuilderIsDeadOnceDefineHasReturned() {
        Changes[] kept = new Changes[1];
        Probe.change(change -> kept[0] = change);

        assertThatThrownBy(() -> kept[0].table("orders").drop())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("after define had returned");
    }

    @Test
    void anErrorOfTheMachineIsNotTheAuthors() {
        assertThatThrownBy(() -> Probe.problems(change -> {
                    throw new OutOfMemoryError("planted");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void theAnnotationIsThereAtRunTime() {
        Annotation annotation = ReworkOrders.class.getAnnotation(Migration.class);

        assertThat(annotation).isNotNull();
    }

    @Test
    void whatTheBuildersCannotEvenSayIsRefusedByTheRecords() {
        assertThatThrownBy(() -> new IndexPart(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        IndexPart.Sort.ASCENDING,
                        Optional.empty()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.id()).isEqualTo("invalid-index-part"));
        assertThatThrownBy(() -> new ForeignKey(
                        Optional.empty(),
                        List.of(Identifier.of("a"), Identifier.of("b")),
                        TableName.of("t"),
                        List.of(Identifier.of("c")),
                        ReferentialAction.CASCADE,
                        ReferentialAction.CASCADE,
                        Deferrability.NOT_DEFERRABLE))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.id()).isEqualTo("column-count"));
    }
}
