package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.conformance.AllowedDifference.When;
import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.postgres.catalog.CatalogSnapshot;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Histories over rows, unit by unit: on through the units of a change, each in a run of its own, back through them, and
 * on again. Each change leads to the catalog that its bare statements make in a database beside it, which no tool has
 * seen, each way back to the one that was there before its unit, and that of a whole change to its rows.
 */
final class StepByStepTest {

    private static final String SLOW = "The gate walks the shop; a smaller history is walked everywhere.";

    /** One repairs values and the other drops a column: their ways back say that they do not bring those back. */
    private static final Set<String> LOSES_VALUES = Set.of("0018_positive_quantities", "0022_contract_line_checks");

    /** Those that go a step in no time, and those that go it in less than a second. */
    private static final Set<String> FASTEST = Set.of("flyway", "golang-migrate-postgres");

    private static final Set<String> FAST = Set.of("drizzle-0", "flyway", "golang-migrate-postgres", "pgroll-phased");

    private static final boolean NIGHT = "1".equals(System.getenv("BELAY_NIGHTLY"));

    private static final When[] BACK = {When.WENT_BACK};
    private static final When[] BACK_IN_PART = {When.WENT_BACK, When.WENT_BACK_IN_PART};

    @TempDir
    private Path folder;

    /** {@code BELAY_NIGHTLY=1} walks with all. */
    static List<Tool> tools() {
        return NIGHT ? Tools.all() : ofTheGate(FAST);
    }

    /** The shop is long: at night each of the files that can be written for it goes the way once. */
    static List<Tool> toolsOfTheShop() {
        return NIGHT ? Tools.oneOfEachTarget() : ofTheGate(FASTEST);
    }

    private static List<Tool> ofTheGate(Set<String> names) {
        return Tools.all().stream().filter(tool -> names.contains(tool.name())).toList();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void walksAReworkWithItsContract(Tool tool) throws SQLException {
        walk(tool, PlannedHistory.plans());
    }

    @ParameterizedTest
    @MethodSource("toolsOfTheShop")
    @EnabledIfEnvironmentVariable(named = "BELAY_SLOW_TESTS", matches = "1", disabledReason = SLOW)
    void walksTheShop(Tool tool) throws SQLException {
        walk(tool, Histories.shop());
    }

    private void walk(Tool tool, List<Plan> plans) throws SQLException {
        try (var database = ProofDatabase.empty();
                var byHand = ProofDatabase.empty()) {
            Project project = tool.open(folder, database);
            for (Rendered change : Rendered.history(plans, project.target(), Head.EMPTY, Histories.POLICY)) {
                walk(project, change, byHand);
                Optional<String> rows = Histories.shopRows(change.plan());
                if (rows.isPresent()) {
                    database.execute(rows.get());
                    byHand.execute(rows.get());
                }
            }
        }
    }

    private static void walk(Project project, Rendered change, ProofDatabase byHand) throws SQLException {
        String id = change.plan().change().id();
        KeptRows rows = KeptRows.of(project.database());
        List<CatalogSnapshot> catalogs = new ArrayList<>(List.of(catalog(project)));
        for (Unit unit : change.plan().units()) {
            project.place(change, unit);
            project.migrate().successful();
            byHand.run(change.plan(), unit, Histories.POLICY);
            catalogs.add(catalog(project));
        }
        assertThat(AllowedDifference.others(byHand.catalogAfter(List.of()), catalogs.get(catalogs.size() - 1), BACK))
                .as("after %s", id)
                .isEmpty();
        for (int left = change.plan().units().size() - 1; left >= 0; left--) {
            project.revert(1);
            When[] allowed = left == 0 ? BACK : BACK_IN_PART;
            assertThat(AllowedDifference.others(catalogs.get(left), catalog(project), allowed))
                    .as("back to %s units of %s", left, id)
                    .isEmpty();
        }
        if (!LOSES_VALUES.contains(id)) {
            assertThat(rows.lost()).as("rows after going back from %s", id).isEqualTo("0");
        }
        project.migrate().successful();
        assertThat(project.pending()).isEmpty();
        assertThat(AllowedDifference.others(catalogs.get(catalogs.size() - 1), catalog(project), BACK))
                .as("after %s once more", id)
                .isEmpty();
    }

    private static CatalogSnapshot catalog(Project project) throws SQLException {
        return project.database().catalogAfter(project.dropLedger());
    }
}
