package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.postgres.catalog.CatalogSnapshot;
import dev.belay.postgres.catalog.ComparisonOptions;
import dev.belay.postgres.catalog.Difference;
import dev.belay.postgres.catalog.ObjectKind;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden cases over their rows, in every tool: each phase is a release of its own, after which nothing is pending, every
 * index is valid, and the catalog is the one that the bare statements make; back to the beginning by the tool's way, no
 * row lost; and on again. {@code BELAY_NIGHTLY=1} runs every case instead of {@link #GATE}.
 */
final class CasesTest {

    /** Every kind of split is in one of them. */
    private static final List<String> GATE = List.of(
            "rename-column-camel-case",
            "rename-column-composite-key",
            "rename-column-unicode",
            "replace-column-cents",
            "replace-column-point",
            "set-not-null-fill-from",
            "add-column-volatile-not-null",
            "add-foreign-key-composite",
            "add-unique-deferrable",
            "create-index-parts",
            "create-enum",
            "drop-column-with-foreign-key",
            "rename-table",
            "comments");

    private static final Timings TIMINGS = new Timings();

    @TempDir
    private Path folder;

    /** What the bare statements make, phase by phase. */
    private record Expected(
            MergedCases cases, CatalogSnapshot given, CatalogSnapshot seeded, Map<String, CatalogSnapshot> after) {

        static Expected of(MergedCases cases) {
            try (var database = ProofDatabase.byHand(cases.given())) {
                CatalogSnapshot given = database.catalogAfter(List.of());
                database.runScript(cases.seed());
                CatalogSnapshot seeded = database.catalogAfter(List.of());
                Map<String, CatalogSnapshot> after = new LinkedHashMap<>();
                for (Plan plan : cases.tested()) {
                    for (Phase phase : phases(plan)) {
                        for (Unit unit : unitsOf(plan, phase)) {
                            database.run(plan, unit, Histories.POLICY);
                        }
                        after.put(stage(plan, phase), database.catalogAfter(List.of()));
                    }
                }
                return new Expected(cases, given, seeded, after);
            } catch (SQLException e) {
                throw new AssertionError("The bare statements of " + cases.cases() + " fail.", e);
            }
        }
    }

    static Stream<Arguments> runs() {
        List<String> names = "1".equals(System.getenv("BELAY_NIGHTLY")) ? GoldenFolder.names() : GATE;
        List<Expected> expected =
                MergedCases.of(names).stream().map(Expected::of).toList();
        return Tools.all().stream().flatMap(tool -> expected.stream().map(each -> Arguments.of(tool, each)));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void stageByStage(Tool tool, Expected expected) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = tool.open(folder, database);
            MergedCases cases = expected.cases();
            List<Rendered> rendered = Rendered.history(
                    Stream.concat(cases.given().stream(), cases.tested().stream())
                            .toList(),
                    project.target(),
                    Head.EMPTY,
                    Histories.POLICY);
            rendered.subList(0, cases.given().size()).forEach(project::place);
            migrate(tool, project, "given", expected.given());
            database.runScript(cases.seed());
            KeptRows rows = KeptRows.of(database);

            int given = project.placed().size();
            CatalogSnapshot last = expected.seeded();
            for (Rendered change : rendered.subList(cases.given().size(), rendered.size())) {
                for (Phase phase : phases(change.plan())) {
                    project.place(change, Set.of(phase));
                    String stage = stage(change.plan(), phase);
                    last = expected.after().get(stage);
                    migrate(tool, project, stage, last);
                }
            }
            int units = project.placed().size() - given;
            if (!cases.goesBack()) {
                assertThatThrownBy(() -> project.revert(units))
                        .hasMessageMatching("(?s).*\\[(irreversible|rows-in-the-way)].*");
                return;
            }
            TIMINGS.run(tool, "back", () -> project.revert(units));
            assertThat(differences(expected.seeded(), project))
                    .as("after going back")
                    .isEmpty();
            assertThat(rows.tablesWithLosses())
                    .as("tables that have lost values on the way back")
                    .allMatch(table -> cases.losing().stream().anyMatch(table::endsWith));
            migrate(tool, project, "on again", last);
        }
    }

    private static void migrate(Tool tool, Project project, String stage, CatalogSnapshot expected)
            throws SQLException {
        TIMINGS.run(tool, stage, () -> project.migrate().successful());
        assertThat(project.pending()).as("pending after %s", stage).isEmpty();
        assertThat(differences(expected, project)).as("after %s", stage).isEmpty();
        assertThat(project.database().ask("SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
                .as("invalid indexes after %s", stage)
                .isEqualTo("0");
    }

    /** The label of an enum stays, for PostgreSQL cannot drop one, and so does the schema of tables that were kept. */
    private static List<Difference> differences(CatalogSnapshot expected, Project project) throws SQLException {
        CatalogSnapshot actual = project.database().catalogAfter(project.dropLedger());
        return expected.differences(actual, ComparisonOptions.anyColumnOrder()).stream()
                .filter(difference -> difference.object().kind() != ObjectKind.ENUM
                        && difference.object().kind() != ObjectKind.SCHEMA)
                .toList();
    }

    private static List<Phase> phases(Plan plan) {
        return Arrays.stream(Phase.values())
                .filter(phase -> !unitsOf(plan, phase).isEmpty())
                .toList();
    }

    private static List<Unit> unitsOf(Plan plan, Phase phase) {
        return plan.units().stream().filter(unit -> unit.phase() == phase).toList();
    }

    private static String stage(Plan plan, Phase phase) {
        return plan.change().id() + " " + phase;
    }

    @AfterAll
    static void tellTimes() {
        System.out.println(TIMINGS.table());
    }
}
