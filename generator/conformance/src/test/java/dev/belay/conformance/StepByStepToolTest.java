package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Head;
import dev.belay.postgres.catalog.CatalogSnapshot;
import dev.belay.postgres.catalog.ComparisonOptions;
import dev.belay.postgres.catalog.Difference;
import dev.belay.postgres.catalog.ObjectKind;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A planned history over rows, unit by unit, as the tools go: on, back, on again. Going back leads to the catalog and
 * the rows that were there, whatever the unit; going on again leads to where it led before. The label of an enum alone
 * stays: PostgreSQL cannot drop one.
 */
final class StepByStepToolTest {

    private static final List<String> TABLES = List.of("customers", "orders");

    @TempDir
    private Path folder;

    @Test
    void golangMigrate() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            walk(database, new GolangMigrateProject("postgres", render("golang-migrate"), database));
        }
    }

    @Test
    void flyway() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            walk(database, new FlywayProject(database, render("flyway")));
        }
    }

    private RenderedFolders render(String framework) {
        var target = Target.of(framework, "migrations");
        return RenderedFolders.write(
                folder,
                Frameworks.of(framework)
                        .orElseThrow()
                        .renderAll(PlannedHistory.plans(), Head.EMPTY, target, Policy.defaults()));
    }

    private static void walk(ProofDatabase database, ToolSteps tool) throws SQLException {
        int units = tool.units().size();
        assertThat(units).isGreaterThan(10);
        List<Moment> moments = new ArrayList<>(List.of(Moment.of(database, tool.ledger())));
        for (int unit = 1; unit <= units; unit++) {
            tool.on(unit);
            moments.add(Moment.of(database, tool.ledger()));
            int reached = goBack(database, unit, moments, tool);
            for (int again = reached + 1; again <= unit; again++) {
                tool.on(again);
            }
            var after = Moment.of(database, tool.ledger());
            after.assertKeeps(moments.get(unit), "after going on again to unit " + unit);
            moments.set(unit, after);
        }
    }

    /**
     * Undoes a unit and says how many are left. A constraint that took over an index takes it along when it is dropped,
     * so that the unit of the index has to be undone as well before the constraint can come again.
     */
    private static int goBack(ProofDatabase database, int unit, List<Moment> moments, ToolSteps tool)
            throws SQLException {
        int reached = unit;
        Moment now;
        do {
            tool.back(reached);
            reached--;
            now = Moment.of(database, tool.ledger());
        } while (reached > 0 && now.lacksOnlyIndexesOf(moments.get(reached)));
        now.assertKeeps(moments.get(reached), "after going back from unit " + unit + " to " + reached);
        return reached;
    }

    private record Moment(CatalogSnapshot catalog, Map<String, String> values) {

        static Moment of(ProofDatabase database, String ledger) throws SQLException {
            Map<String, String> values = new TreeMap<>();
            for (String table : TABLES) {
                values.putAll(database.valuesOf(table));
            }
            return new Moment(database.catalogWithout(ledger), values);
        }

        boolean lacksOnlyIndexesOf(Moment expected) {
            List<Difference> differences = differencesFrom(expected);
            return !differences.isEmpty()
                    && differences.stream()
                            .allMatch(difference -> difference.object().kind() == ObjectKind.INDEX
                                    && difference.attribute().equals(Difference.WHOLE_OBJECT)
                                    && difference.right().isEmpty());
        }

        private List<Difference> differencesFrom(Moment expected) {
            return expected.catalog().differences(catalog, ComparisonOptions.anyColumnOrder()).stream()
                    .filter(difference -> difference.object().kind() != ObjectKind.ENUM)
                    .toList();
        }

        /** The same catalog, and every value; a backfill that is undone leaves what it filled. */
        void assertKeeps(Moment expected, String when) {
            assertThat(differencesFrom(expected)).as(when).isEmpty();
            assertThat(values).as(when).containsAllEntriesOf(expected.values());
        }
    }
}
