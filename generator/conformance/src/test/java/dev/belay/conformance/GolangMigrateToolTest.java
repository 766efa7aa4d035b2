package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.frameworks.golangmigrate.GolangMigrateRenderer;
import dev.belay.core.plan.Plan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** golang-migrate itself, both of its drivers, over the files that Belay writes for it. */
final class GolangMigrateToolTest {

    private static final Renderer RENDERER = new GolangMigrateRenderer();
    private static final Target TARGET = Target.of("golang-migrate", "migrations");
    private static final String LEDGER = "schema_migrations";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "pgx5"})
    void appliesWithOneCommandAndGoesAllTheWayBackAndForth(String driver) throws SQLException {
        List<Plan> plans = ProofHistory.plans();
        try (var database = ProofDatabase.empty();
                var byHand = ProofDatabase.byHand(plans)) {
            var nothing = database.catalogWithout(LEDGER);
            var everything = byHand.catalogWithout(LEDGER);
            var project = new GolangMigrateProject(driver, render(plans), database);

            assertThat(project.run("up").exit()).isZero();
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(everything);
            assertThat(database.ask("SELECT count(*) FROM orders WHERE cents IS NULL"))
                    .isEqualTo("0");
            assertThat(project.run("up")).isEqualTo(new Command.Run(0, "no change\n"));

            assertThat(project.run("down", "-all").exit()).isZero();
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(nothing);

            assertThat(project.run("up").exit()).isZero();
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(everything);
            assertThat(database.ask("SELECT md5(prosrc) FROM pg_proc WHERE proname = 'sync_orders'"))
                    .isEqualTo(byHand.ask("SELECT md5(prosrc) FROM pg_proc WHERE proname = 'sync_orders'"));
        }
    }

    @Test
    void appliesAPlannedHistoryWithItsContractWithOneCommandAndUndoesIt() throws SQLException {
        List<Plan> plans = PlannedHistory.plans();
        try (var database = ProofDatabase.empty();
                var byHand = ProofDatabase.byHand(plans)) {
            var nothing = database.catalogWithout(LEDGER);
            var project = new GolangMigrateProject("pgx5", render(plans), database);
            assertThat(project.run("up").exit()).isZero();
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(byHand.catalogWithout(LEDGER));
            assertThat(database.ask("SELECT sum(amount) FROM orders")).isEqualTo("45015.00");
            assertThat(project.run("up")).isEqualTo(new Command.Run(0, "no change\n"));
            assertThat(project.run("down", "-all").exit()).isZero();
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(nothing);
            assertThat(project.run("up").exit()).isZero();
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(byHand.catalogWithout(LEDGER));
        }
    }

    @Test
    void stepsUnitByUnitWithEveryStepBackAndForthAgain() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            List<Plan> plans = ProofHistory.plans();
            var project = new GolangMigrateProject("postgres", render(plans), database);
            int units = plans.stream().mapToInt(plan -> plan.units().size()).sum();
            for (int unit = 1; unit <= units; unit++) {
                var before = database.catalogWithout(LEDGER);
                assertThat(project.run("up", "1").exit()).isZero();
                var after = database.catalogWithout(LEDGER);
                assertThat(project.run("down", "1").exit()).isZero();
                assertThat(database.catalogWithout(LEDGER)).isEqualTo(before);
                assertThat(project.run("up", "1").exit()).isZero();
                assertThat(database.catalogWithout(LEDGER)).isEqualTo(after);
            }
            assertThat(database.ask("SELECT version || ' ' || dirty FROM " + LEDGER))
                    .isEqualTo(units + " false");
        }
    }

    @Test
    void recoversFromAUnitThatFailsHalfWay() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            var project = new GolangMigrateProject("pgx5", render(ProofHistory.failing()), database);

            assertThat(project.run("up").exit()).isEqualTo(1);
            assertThat(project.run("version").output()).isEqualTo("2 (dirty)\n");
            assertThat(project.run("up").output()).containsIgnoringCase("dirty database version 2");
            assertThat(database.ask("SELECT indisvalid FROM pg_index WHERE indexrelid = 'orders_code_idx'::regclass"))
                    .isEqualTo("f");

            database.execute("DELETE FROM orders WHERE id > 4999");
            database.execute("DROP INDEX CONCURRENTLY IF EXISTS orders_code_idx");
            assertThat(project.run("force", "1").exit()).isZero();
            assertThat(project.run("up").exit()).isZero();
            assertThat(database.ask("SELECT indisvalid FROM pg_index WHERE indexrelid = 'orders_code_idx'::regclass"))
                    .isEqualTo("t");
        }
    }

    private RenderedFolders render(List<Plan> plans) {
        return RenderedFolders.write(folder, RENDERER.renderAll(plans, Head.EMPTY, TARGET, Policy.defaults()));
    }
}
