package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.conformance.AllowedDifference.When;
import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.postgres.catalog.CatalogSnapshot;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
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
 * Golden cases over their rows, in every tool: each phase is a release of its own, after which nothing is pending,
 * every index is valid, and the catalog is the one that the bare statements make; back to the beginning by the tool's
 * way, no row lost; and on again. {@code BELAY_NIGHTLY=1} runs every case.
 */
final class CasesTest {

    private static final Timings TIMINGS = new Timings();

    @TempDir
    private Path folder;

    /** What the bare statements make, phase by phase. */
    private record Expected(
            MergedCases cases, CatalogSnapshot given, CatalogSnapshot seeded, Map<String, CatalogSnapshot> after) {

        static List<Expected> of(List<String> names, int most) {
            return MergedCases.of(names, most).stream().map(Expected::of).toList();
        }

        private static Expected of(MergedCases cases) {
            try (var database = ProofDatabase.byHand(cases.given())) {
                CatalogSnapshot given = database.catalogAfter(List.of());
                database.runScript(cases.seed());
                CatalogSnapshot seeded = database.catalogAfter(List.of());
                Map<String, CatalogSnapshot> after = new LinkedHashMap<>();
                for (Plan plan : cases.tested()) {
                    for (Phase phase : Stages.of(plan)) {
                        for (Unit unit : Stages.unitsOf(plan, phase)) {
                            database.run(plan, unit, Histories.POLICY);
                        }
                        after.put(Stages.name(plan, phase), database.catalogAfter(List.of()));
                    }
                }
                return new Expected(cases, given, seeded, after);
            } catch (SQLException e) {
                throw new AssertionError("The bare statements of " + cases.cases() + " fail.", e);
            }
        }
    }

    static Stream<Arguments> runs() {
        List<String> names = GoldenFolder.namesOfThisRun();
        Map<Integer, List<Expected>> expected = new HashMap<>();
        return Tools.all().stream()
                .flatMap(tool ->
                        expected.computeIfAbsent(tool.casesInOneHistory(), most -> Expected.of(names, most)).stream()
                                .map(each -> Arguments.of(tool, each)));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void stageByStage(Tool tool, Expected expected) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = tool.open(folder, database);
            MergedCases cases = expected.cases();
            List<Rendered> tested = begun(tool, cases, project, "given");
            goesOn(expected.given(), project, "given");
            project.runOfOthers(cases.seed());
            KeptRows rows = KeptRows.of(database);

            int given = project.placed().size();
            CatalogSnapshot last = expected.seeded();
            for (Rendered change : tested) {
                for (Phase phase : Stages.of(change.plan())) {
                    project.place(change, Set.of(phase));
                    String stage = Stages.name(change.plan(), phase);
                    last = expected.after().get(stage);
                    migrate(tool, cases, project, stage);
                    goesOn(last, project, stage);
                }
            }
            int units = project.placed().size() - given;
            if (!cases.goesBack()) {
                assertThatThrownBy(() -> project.revert(units))
                        .hasMessageMatching("(?s).*\\[(irreversible|rows-in-the-way)].*");
                atOnce(tool, cases, last);
                return;
            }
            TIMINGS.run(tool, cases, "back", () -> project.revert(units));
            assertThat(AllowedDifference.others(expected.seeded(), catalog(project), When.WENT_BACK))
                    .as("after going back")
                    .isEmpty();
            assertThat(rows.tablesWithLosses())
                    .as("tables that have lost values on the way back")
                    .allMatch(table -> cases.losing().stream().anyMatch(table::endsWith));
            migrate(tool, cases, project, "on again");
            assertThat(AllowedDifference.others(last, catalog(project), When.WENT_BACK))
                    .as("after going on again")
                    .isEmpty();
        }
    }

    /** What has no way back has no way on again either, by which every phase of the others goes out with one command. */
    private void atOnce(Tool tool, MergedCases cases, CatalogSnapshot last) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Path place = folder.resolve("at-once");
            Histories.written(place.resolve("README.md"), "");
            Project project = tool.open(place, database);
            List<Rendered> tested = begun(tool, cases, project, "given once more");
            project.runOfOthers(cases.seed());
            tested.forEach(project::place);
            migrate(tool, cases, project, "at once");
            goesOn(last, project, "at once");
        }
    }

    /** Lets the tool run what the cases are given, and tells what is to come. */
    private static List<Rendered> begun(Tool tool, MergedCases cases, Project project, String stage)
            throws SQLException {
        List<Plan> plans =
                Stream.concat(cases.given().stream(), cases.tested().stream()).toList();
        List<Rendered> rendered = Rendered.history(plans, project.target(), Head.EMPTY, Histories.POLICY);
        rendered.subList(0, cases.given().size()).forEach(project::place);
        migrate(tool, cases, project, stage);
        return rendered.subList(cases.given().size(), rendered.size());
    }

    private static void migrate(Tool tool, MergedCases cases, Project project, String stage) throws SQLException {
        TIMINGS.run(tool, cases, stage, () -> project.migrate().successful());
        assertThat(project.pending()).as("pending after %s", stage).isEmpty();
        assertThat(project.database().ask("SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
                .as("invalid indexes after %s", stage)
                .isEqualTo("0");
    }

    private static void goesOn(CatalogSnapshot expected, Project project, String stage) throws SQLException {
        assertThat(AllowedDifference.others(expected, catalog(project), When.WENT_ON))
                .as("after %s", stage)
                .isEmpty();
    }

    private static CatalogSnapshot catalog(Project project) throws SQLException {
        return project.database().catalogAfter(project.dropLedger());
    }

    @AfterAll
    static void tellTimes() {
        System.out.println(TIMINGS.table());
    }
}
