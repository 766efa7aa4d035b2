package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.conformance.AllowedDifference.When;
import dev.belay.core.frameworks.CannotRenderException;
import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.postgres.catalog.CatalogSnapshot;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden cases in pgroll's own operations, over their rows: completed, each leads to the catalog and the rows that the
 * bare statements make with the contract; or it is refused when it is compiled. {@code BELAY_NIGHTLY=1} runs every
 * case.
 */
final class PgrollNativeCasesTest {

    private static final Pgroll TOOL = new Pgroll("native");
    private static final Timings TIMINGS = new Timings();

    private static final List<String> GATE = List.of(
            "add-column-default",
            "add-column-volatile-not-null",
            "change-type-varchar",
            "create-index-parts",
            "create-table",
            "drop-column",
            "drop-table",
            "rename-column-not-null",
            "rename-table",
            "replace-column-cents",
            "swap-int-to-bigint");

    /** Every row of every table, whatever the order of the columns, the clock, and chance in a UUID. */
    private static final String ROWS = """
            SELECT coalesce(regexp_replace(
              string_agg(
                relname || ': ' || array_to_string(xpath('//r/text()', query_to_xml(
                  format('SELECT to_jsonb(t) AS r FROM %I AS t ORDER BY 1', relname), false, false, ''))::text[], ' '),
                E'\n' ORDER BY relname),
              '[0-9-]{10}T[0-9:]{8}\\.[0-9]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'any', 'g'), '')
            FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace""";

    @TempDir
    private Path folder;

    static List<String> names() {
        String wanted = System.getProperty("golden.case", ".*");
        boolean all = "1".equals(System.getenv("BELAY_NIGHTLY"));
        return GoldenFolder.withServers(GoldenFolder.names().stream()
                .filter(name -> (all || GATE.contains(name)) && name.matches(wanted))
                .toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void leadsToTheSameCatalogAndBack(String name) throws SQLException {
        GoldenFolder golden = GoldenFolder.read(name, "");
        List<Plan> plans = golden.plans();
        List<Rendered> rendered;
        try {
            rendered = Rendered.history(plans, TOOL.target(), Head.EMPTY, Histories.POLICY);
        } catch (CannotRenderException refused) {
            System.out.println(
                    "pgroll native refuses " + name + ": " + refused.problem().cause());
            assertThat(refused.problem().id()).isEqualTo("pgroll-needs-its-own-operation");
            return;
        }
        run(name, golden, plans, rendered);
    }

    private void run(String name, GoldenFolder golden, List<Plan> plans, List<Rendered> rendered) throws SQLException {
        int given = golden.given().size();
        try (var database = ProofDatabase.empty(golden.server());
                var byHand = ProofDatabase.byHand(plans.subList(0, given))) {
            Project project = TOOL.open(folder, database);
            Histories.written(project.migrations().resolve("README.md"), "# Migrations\n");
            rendered.subList(0, given).forEach(project::place);
            migrate(name, project, "given");
            same(byHand.catalogAfter(List.of()), project, When.WENT_ON);
            seed(database, golden);
            byHand.runScript(golden.seed());
            CatalogSnapshot before = byHand.catalogAfter(List.of());
            int placed = project.placed().size();

            rendered.subList(given, rendered.size()).forEach(project::place);
            migrate(name, project, "start and complete");
            List<Plan> tested = TOOL.leadingToTheSame(plans)
                    .subList(given, TOOL.leadingToTheSame(plans).size());
            for (Plan plan : tested) {
                for (Unit unit : plan.units()) {
                    byHand.run(plan, unit, Histories.POLICY);
                }
            }
            same(byHand.catalogAfter(List.of()), project, When.NATIVE_COMPLETE);
            if (!name.contains("volatile")) {
                assertThat(database.ask(ROWS)).as("rows").isEqualTo(byHand.ask(ROWS));
            }
            if (tested.stream().flatMap(plan -> plan.units().stream()).noneMatch(PgrollNativeCasesTest::mayRefuse)) {
                int units = project.placed().size() - placed;
                TIMINGS.run(TOOL, name, List.of(name), "back", () -> project.revert(units));
                same(before, project, When.WENT_BACK);
            }
        }
    }

    private static void migrate(String name, Project project, String stage) {
        TIMINGS.run(TOOL, name, List.of(name), stage, () -> project.migrate().successful());
    }

    @AfterAll
    static void tellTimes() {
        TIMINGS.tell();
    }

    private static boolean mayRefuse(Unit unit) {
        return unit.wayBack().downClass() == DownClass.IRREVERSIBLE || MergedCases.mayMeetRows(unit);
    }

    /** Rows, and objects of others that pgroll would record as migrations of their own. */
    private static void seed(ProofDatabase database, GoldenFolder golden) throws SQLException {
        database.runScript("SET pgroll.no_inferred_migrations = 'TRUE';\n" + golden.seed());
    }

    private static void same(CatalogSnapshot expected, Project project, When when) throws SQLException {
        CatalogSnapshot actual = project.database().catalogAfter(project.dropLedger());
        assertThat(AllowedDifference.others(expected, actual, when))
                .as("%s", when)
                .isEmpty();
    }
}
