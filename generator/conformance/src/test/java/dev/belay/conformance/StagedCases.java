package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.conformance.AllowedDifference.When;
import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.Phase;
import dev.belay.postgres.catalog.CatalogSnapshot;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden cases over their rows, in every tool: each phase is a release of its own, after which nothing is pending,
 * every index is valid, and the catalog is the one that the bare statements make; back to the beginning by the tool's
 * way, no row lost; and on again. Then the whole history goes into an empty database with one command. {@code
 * BELAY_NIGHTLY=1} runs every case. Each family of tools is a class, because a
 * class is what a process of its own can take, and says how long its stages took.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract sealed class StagedCases
        permits AlembicCasesTest,
                DrizzleCasesTest,
                FlywayCasesTest,
                GolangMigrateCasesTest,
                KnexCasesTest,
                PgrollPhasedCasesTest,
                Prisma6CasesTest,
                Prisma7CasesTest,
                Rails61CasesTest,
                Rails72CasesTest {

    private final Timings timings = new Timings();

    @TempDir
    private Path folder;

    private final String names;

    /**
     * Those tools.
     *
     * @param names what their names match
     */
    StagedCases(String names) {
        this.names = names;
    }

    /** Whether that tool is one of these. */
    boolean has(Tool tool) {
        return tool.name().matches(names);
    }

    Stream<Arguments> runs() {
        return Tools.all().stream()
                .filter(this::has)
                .flatMap(tool -> ExpectedCatalogs.of(tool).stream()
                        .map(expected -> Arguments.of(
                                Named.of(tool.name(), tool),
                                Named.of(expected.cases().name(), expected))));
    }

    /** Of a family that only the night runs the gate has none. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("runs")
    void stageByStage(Tool tool, ExpectedCatalogs expected) throws SQLException {
        overRows(tool, expected);
        if (!expected.cases().ofNothing().isEmpty()) {
            intoAnEmptyDatabase(tool, expected);
        }
    }

    private void overRows(Tool tool, ExpectedCatalogs expected) throws SQLException {
        try (var database = ProofDatabase.empty(expected.cases().server())) {
            Project project = tool.open(place("over-rows"), database);
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
            timings.run(tool, cases, "back", () -> project.revert(units));
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
        try (var database = ProofDatabase.empty(cases.server())) {
            Project project = tool.open(place("at-once"), database);
            List<Rendered> tested = begun(tool, cases, project, "given once more");
            project.runOfOthers(cases.seed());
            tested.forEach(project::place);
            migrate(tool, cases, project, "at once");
            goesOn(last, project, "at once");
        }
    }

    /** What everybody does who sets the service up: the whole history with one command, contracts included. */
    private void intoAnEmptyDatabase(Tool tool, ExpectedCatalogs expected) throws SQLException {
        try (var database = ProofDatabase.empty(expected.cases().server())) {
            Project project = tool.open(place("empty"), database);
            Rendered.history(expected.cases().ofNothing(), project.target(), Head.EMPTY, Histories.POLICY)
                    .forEach(project::place);
            migrate(tool, expected.cases(), project, "empty");
            goesOn(expected.whole(), project, "empty");
        }
    }

    private Path place(String name) {
        Path place = folder.resolve(name);
        Histories.written(place.resolve("README.md"), "");
        return place;
    }

    /** Lets the tool run what the cases are given, and tells what is to come. */
    private List<Rendered> begun(Tool tool, MergedCases cases, Project project, String stage) throws SQLException {
        List<Rendered> rendered = Rendered.history(cases.plans(), project.target(), Head.EMPTY, Histories.POLICY);
        rendered.subList(0, cases.given().size()).forEach(project::place);
        migrate(tool, cases, project, stage);
        return rendered.subList(cases.given().size(), rendered.size());
    }

    private void migrate(Tool tool, MergedCases cases, Project project, String stage) throws SQLException {
        timings.run(tool, cases, stage, () -> project.migrate().successful());
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
    void tellTimes() {
        timings.tell();
    }
}
