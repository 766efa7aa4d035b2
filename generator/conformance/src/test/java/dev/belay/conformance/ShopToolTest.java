package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.postgres.catalog.CatalogSnapshot;
import dev.belay.postgres.catalog.ComparisonOptions;
import dev.belay.postgres.catalog.Difference;
import dev.belay.postgres.catalog.ObjectKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The committed files of the example, as its service has them, under the tools that own its database: all at once into
 * an empty database, and unit by unit over its seeded rows with every way back.
 */
final class ShopToolTest {

    private static final Path SHOP = Path.of("../../examples/shop");

    private static final String SLOW =
            "The gate walks the shop; StepByStepToolTest walks a smaller history everywhere.";

    /** One repairs values and the other drops a column: their ways back say that they do not bring those back. */
    private static final Set<String> LOSES_VALUES = Set.of("0018_positive_quantities", "0022_contract_line_checks");

    @Test
    void golangMigrateAppliesTheWholeHistoryWithOneCommand() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            var project = golangMigrate(database);
            assertThat(project.run("up")).matches(run -> run.exit() == 0, "exit 0");
            assertThat(project.run("up")).isEqualTo(new Command.Run(0, "no change\n"));
        }
    }

    @Test
    void flywayAppliesTheWholeHistoryWithOneCommand() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            var project = flyway(database);
            assertThat(project.flyway().migrate().migrationsExecuted)
                    .isEqualTo(project.units().size());
            assertThat(project.flyway().migrate().migrationsExecuted).isZero();
            project.flyway().validate();
        }
    }

    @Test
    void bothToolsEndInOneCatalog() throws SQLException {
        try (var first = ProofDatabase.empty();
                var second = ProofDatabase.empty()) {
            var golangMigrate = golangMigrate(first);
            golangMigrate.run("up");
            var flyway = flyway(second);
            flyway.flyway().migrate();
            assertThat(first.catalogWithout(golangMigrate.ledger())).isEqualTo(second.catalogWithout(flyway.ledger()));
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "BELAY_SLOW_TESTS", matches = "1", disabledReason = SLOW)
    void golangMigrateGoesUnitByUnitOverRowsAndBack() throws SQLException, IOException {
        try (var database = ProofDatabase.empty()) {
            walk(database, golangMigrate(database));
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "BELAY_SLOW_TESTS", matches = "1", disabledReason = SLOW)
    void flywayGoesUnitByUnitOverRowsAndBack() throws SQLException, IOException {
        try (var database = ProofDatabase.empty()) {
            walk(database, flyway(database));
        }
    }

    private static GolangMigrateProject golangMigrate(ProofDatabase database) {
        Path migrations = SHOP.resolve("migrations/golang-migrate");
        return new GolangMigrateProject("pgx5", new RenderedFolders(migrations, migrations), database);
    }

    private static FlywayProject flyway(ProofDatabase database) {
        return new FlywayProject(
                database,
                new RenderedFolders(SHOP.resolve("migrations/flyway"), SHOP.resolve("migrations/flyway-revert")));
    }

    /** On through the units of a change, back through them, and on again; then the rows that follow it. */
    private static void walk(ProofDatabase database, ToolSteps tool) throws SQLException, IOException {
        int units = tool.units().size();
        int first = 1;
        while (first <= units) {
            String change = tool.changeOf(first);
            int last = first;
            while (last < units && tool.changeOf(last + 1).equals(change)) {
                last++;
            }
            walk(database, tool, first, last);
            Path seed = SHOP.resolve("seed").resolve(change + ".sql");
            if (Files.exists(seed)) {
                database.execute(Files.readString(seed));
            }
            first = last + 1;
        }
    }

    private static void walk(ProofDatabase database, ToolSteps tool, int first, int last) throws SQLException {
        var rows = KeptRows.of(database);
        List<CatalogSnapshot> catalogs = new ArrayList<>(List.of(database.catalogWithout(tool.ledger())));
        for (int unit = first; unit <= last; unit++) {
            tool.on(unit);
            catalogs.add(database.catalogWithout(tool.ledger()));
        }
        for (int unit = last; unit >= first; unit--) {
            tool.back(unit);
            List<Difference> left = differences(catalogs.get(unit - first), database.catalogWithout(tool.ledger()));
            assertThat(unit == first ? left : withoutBorrowedIndexes(left))
                    .as("after going back from unit %s, of %s", unit, tool.changeOf(unit))
                    .isEmpty();
        }
        if (!LOSES_VALUES.contains(tool.changeOf(first))) {
            assertThat(rows.lost())
                    .as("rows after going back from %s", tool.changeOf(first))
                    .isEqualTo("0");
        }
        for (int unit = first; unit <= last; unit++) {
            tool.on(unit);
        }
        assertThat(differences(catalogs.get(catalogs.size() - 1), database.catalogWithout(tool.ledger())))
                .as("after %s once more", tool.changeOf(first))
                .isEmpty();
    }

    /** The label of an enum stays, for PostgreSQL cannot drop one. */
    private static List<Difference> differences(CatalogSnapshot expected, CatalogSnapshot actual) {
        return expected.differences(actual, ComparisonOptions.anyColumnOrder()).stream()
                .filter(difference -> difference.object().kind() != ObjectKind.ENUM)
                .toList();
    }

    /** A constraint that took over an index takes it along, until the unit of the index is undone as well. */
    private static List<Difference> withoutBorrowedIndexes(List<Difference> differences) {
        return differences.stream()
                .filter(difference -> difference.object().kind() != ObjectKind.INDEX
                        || difference.right().isPresent())
                .toList();
    }
}
