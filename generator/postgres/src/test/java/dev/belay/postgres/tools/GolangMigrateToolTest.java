package dev.belay.postgres.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Framework;
import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.frameworks.golangmigrate.GolangMigrateRenderer;
import dev.belay.core.plan.Plan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** golang-migrate itself, both of its drivers, over the files that Belay writes for it. */
final class GolangMigrateToolTest {

    private static final Renderer RENDERER = new GolangMigrateRenderer();
    private static final Target TARGET = Target.of(Framework.GOLANG_MIGRATE, "migrations");
    private static final String LEDGER = "schema_migrations";

    private static ExternalTool migrate;

    @TempDir
    private Path folder;

    @BeforeAll
    static void findTool() {
        migrate = ExternalTool.golangMigrate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "pgx5"})
    void appliesWithOneCommandAndGoesAllTheWayBackAndForth(String driver) throws SQLException {
        List<Plan> plans = ProofHistory.plans();
        try (var database = ProofDatabase.empty();
                var byHand = ProofDatabase.byHand(plans)) {
            var nothing = database.catalogWithout(LEDGER);
            var everything = byHand.catalogWithout(LEDGER);
            var run = new Project(driver, render(plans), database);

            assertThat(run.of("up").exit()).isZero();
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(everything);
            assertThat(database.ask("SELECT count(*) FROM orders WHERE cents IS NULL"))
                    .isEqualTo("0");
            assertThat(run.of("up")).isEqualTo(new ExternalTool.Run(0, "no change\n"));

            assertThat(run.of("down", "-all").exit()).isZero();
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(nothing);

            assertThat(run.of("up").exit()).isZero();
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
            var run = new Project("pgx5", render(plans), database);
            assertThat(run.of("up").exit()).isZero();
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(byHand.catalogWithout(LEDGER));
            assertThat(database.ask("SELECT sum(amount) FROM orders")).isEqualTo("45015.00");
            assertThat(run.of("up")).isEqualTo(new ExternalTool.Run(0, "no change\n"));
            assertThat(run.of("down", "-all").exit()).isZero();
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(nothing);
            assertThat(run.of("up").exit()).isZero();
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(byHand.catalogWithout(LEDGER));
        }
    }

    @Test
    void stepsUnitByUnitWithEveryStepBackAndForthAgain() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            List<Plan> plans = ProofHistory.plans();
            var run = new Project("postgres", render(plans), database);
            int units = plans.stream().mapToInt(plan -> plan.units().size()).sum();
            for (int unit = 1; unit <= units; unit++) {
                var before = database.catalogWithout(LEDGER);
                assertThat(run.of("up", "1").exit()).isZero();
                var after = database.catalogWithout(LEDGER);
                assertThat(run.of("down", "1").exit()).isZero();
                assertThat(database.catalogWithout(LEDGER)).isEqualTo(before);
                assertThat(run.of("up", "1").exit()).isZero();
                assertThat(database.catalogWithout(LEDGER)).isEqualTo(after);
            }
            assertThat(database.ask("SELECT version || ' ' || dirty FROM " + LEDGER))
                    .isEqualTo(units + " false");
        }
    }

    @Test
    void recoversFromAUnitThatFailsHalfWay() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            var run = new Project("pgx5", render(ProofHistory.failing()), database);

            assertThat(run.of("up").exit()).isEqualTo(1);
            assertThat(run.of("version").output()).isEqualTo("2 (dirty)\n");
            assertThat(run.of("up").output()).containsIgnoringCase("dirty database version 2");
            assertThat(database.ask("SELECT indisvalid FROM pg_index WHERE indexrelid = 'orders_code_idx'::regclass"))
                    .isEqualTo("f");

            database.execute("DELETE FROM orders WHERE id > 4999");
            database.execute("DROP INDEX CONCURRENTLY IF EXISTS orders_code_idx");
            assertThat(run.of("force", "1").exit()).isZero();
            assertThat(run.of("up").exit()).isZero();
            assertThat(database.ask("SELECT indisvalid FROM pg_index WHERE indexrelid = 'orders_code_idx'::regclass"))
                    .isEqualTo("t");
        }
    }

    private RenderedFolders render(List<Plan> plans) {
        return RenderedFolders.write(folder, RENDERER.renderAll(plans, Head.EMPTY, TARGET, Policy.defaults()));
    }

    private record Project(String driver, RenderedFolders folders, ProofDatabase database) {

        ExternalTool.Run of(String... command) {
            var scratch = database.scratch();
            String url = driver + "://postgres@localhost:" + scratch.server().port() + "/" + scratch.name()
                    + "?sslmode=disable";
            String[] arguments = new String[command.length + 4];
            arguments[0] = "-path";
            arguments[1] = folders.migrations().toString();
            arguments[2] = "-database";
            arguments[3] = url;
            System.arraycopy(command, 0, arguments, 4, command.length);
            return migrate.run(arguments);
        }
    }
}
