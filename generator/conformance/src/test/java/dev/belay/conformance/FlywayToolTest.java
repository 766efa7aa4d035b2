package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.config.Naming;
import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.flyway.FlywayRenderer;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.names.Identifier;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Flyway's own migrator over the files that Belay writes for it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
final class FlywayToolTest {

    private static final FlywayRenderer RENDERER = new FlywayRenderer();
    private static final Policy POLICY = Policy.defaults();
    private static final Target TARGET = Target.of("flyway", "migrations");
    private static final String LEDGER = "flyway_schema_history";

    @TempDir
    private Path folder;

    @Test
    void appliesWithOneCommandAndGoesAllTheWayBackAndForth() throws SQLException {
        List<Plan> plans = ProofHistory.plans();
        List<Artifact> artifacts = RENDERER.renderAll(plans, Head.EMPTY, TARGET, POLICY);
        try (var database = ProofDatabase.empty();
                var byHand = ProofDatabase.byHand(plans)) {
            var nothing = database.catalogWithout(LEDGER);
            var everything = byHand.catalogWithout(LEDGER);
            var project = new FlywayProject(database, RenderedFolders.write(folder, artifacts));
            Flyway flyway = project.flyway();

            assertThat(flyway.migrate().migrationsExecuted).isEqualTo(7);
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(everything);
            assertThat(database.ask("SELECT count(*) FROM orders WHERE cents IS NULL"))
                    .isEqualTo("0");
            assertThat(database.ask("SELECT md5(prosrc) FROM pg_proc WHERE proname = 'sync_orders'"))
                    .isEqualTo(byHand.ask("SELECT md5(prosrc) FROM pg_proc WHERE proname = 'sync_orders'"));
            assertThat(flyway.migrate().migrationsExecuted).isZero();
            flyway.validate();

            project.revertAll();
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(nothing);
            assertThat(database.ask("SELECT count(*) FROM " + LEDGER)).isEqualTo("0");

            assertThat(flyway.migrate().migrationsExecuted).isEqualTo(7);
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(everything);
        }
    }

    @Test
    void appliesAPlannedHistoryWithItsContractWithOneCommandAndUndoesIt() throws SQLException {
        List<Plan> plans = PlannedHistory.plans();
        List<Artifact> artifacts = RENDERER.renderAll(plans, Head.EMPTY, TARGET, POLICY);
        int units = plans.stream().mapToInt(plan -> plan.units().size()).sum();
        try (var database = ProofDatabase.empty();
                var byHand = ProofDatabase.byHand(plans)) {
            var nothing = database.catalogWithout(LEDGER);
            var project = new FlywayProject(database, RenderedFolders.write(folder, artifacts));
            Flyway flyway = project.flyway();
            assertThat(flyway.migrate().migrationsExecuted).isEqualTo(units);
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(byHand.catalogWithout(LEDGER));
            assertThat(database.ask("SELECT sum(amount) FROM orders")).isEqualTo("45015.00");
            assertThat(flyway.migrate().migrationsExecuted).isZero();
            project.revertAll();
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(nothing);
            assertThat(flyway.migrate().migrationsExecuted).isEqualTo(units);
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(byHand.catalogWithout(LEDGER));
        }
    }

    @Test
    void psqlUndoesAChangeWithOneCommand() throws SQLException {
        var psql = ExternalTool.psql();
        List<Plan> plans = ProofHistory.plans();
        List<Artifact> artifacts = RENDERER.renderAll(plans, Head.EMPTY, target(Naming.TIMESTAMP, "beside"), POLICY);
        try (var database = ProofDatabase.empty();
                var before = ProofDatabase.byHand(plans.subList(0, 1))) {
            var folders = RenderedFolders.write(folder, artifacts);
            Flyway flyway = flyway(database, folders);
            flyway.migrate();
            var script = folders.revert().resolve("revert-0002_rework_orders.sql");
            var run = Command.in(
                            folder, psql.toString(), "-X", "-d", database.url("postgresql"), "-f", script.toString())
                    .run();
            assertThat(run.output()).doesNotContain("ERROR");
            assertThat(run.exit()).isZero();
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(before.catalogWithout(LEDGER));
            assertThat(flyway.migrate().migrationsExecuted).isEqualTo(6);
        }
    }

    @Test
    void aScriptRunOutOfOrderChangesNothing() throws SQLException {
        List<Artifact> artifacts = RENDERER.renderAll(ProofHistory.plans(), Head.EMPTY, TARGET, POLICY);
        try (var database = ProofDatabase.empty()) {
            var project = new FlywayProject(database, RenderedFolders.write(folder, artifacts));
            project.flyway().migrate();
            var everything = database.catalogWithout(LEDGER);
            assertThatThrownBy(() -> project.back(6))
                    .hasMessageContaining("The newest migration that Flyway has recorded is"
                            + " V7__rework_orders_06_unique.sql, not V6__rework_orders_05_validate.sql.")
                    .hasMessageContaining("newest first");
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(everything);
            assertThat(database.ask("SELECT count(*) FROM " + LEDGER)).isEqualTo("7");
        }
    }

    @Test
    void aRevertAsNewMigrationsLeadsBack() throws SQLException {
        List<Plan> plans = ProofHistory.plans();
        var target = target(Naming.SEQUENTIAL, "forward");
        List<Artifact> artifacts = RENDERER.renderAll(plans, Head.EMPTY, target, POLICY);
        try (var database = ProofDatabase.empty();
                var before = ProofDatabase.byHand(plans.subList(0, 1))) {
            var folders = RenderedFolders.write(folder, artifacts);
            flyway(database, folders).migrate();
            RENDERER.revert(plans.get(1), Head.EMPTY.after(artifacts), target, POLICY)
                    .forEach(folders::write);
            assertThat(flyway(database, folders).migrate().migrationsExecuted).isEqualTo(6);
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(before.catalogWithout(LEDGER));
        }
    }

    @Test
    void undoFilesDoNoHarmInTheOpenEdition() throws SQLException {
        List<Artifact> artifacts =
                RENDERER.renderAll(ProofHistory.plans(), Head.EMPTY, target(Naming.SEQUENTIAL, "u-files"), POLICY);
        try (var database = ProofDatabase.empty()) {
            Flyway flyway = flyway(database, RenderedFolders.write(folder, artifacts));
            assertThat(flyway.migrate().migrationsExecuted).isEqualTo(7);
        }
    }

    @Test
    void recoversFromAUnitThatFailsHalfWay() throws SQLException {
        List<Artifact> artifacts = RENDERER.renderAll(ProofHistory.failing(), Head.EMPTY, TARGET, POLICY);
        try (var database = ProofDatabase.empty()) {
            Flyway flyway = flyway(database, RenderedFolders.write(folder, artifacts));
            assertThatThrownBy(flyway::migrate).isInstanceOf(FlywayException.class);
            assertThat(database.ask("SELECT success FROM " + LEDGER + " WHERE version = '2'"))
                    .isEqualTo("f");
            assertThat(database.ask("SELECT indisvalid FROM pg_index WHERE indexrelid = 'orders_code_idx'::regclass"))
                    .isEqualTo("f");
            assertThatThrownBy(flyway::migrate).hasMessageContaining("failed migration");

            database.execute("DELETE FROM orders WHERE id > 4999");
            database.execute("DROP INDEX CONCURRENTLY IF EXISTS orders_code_idx");
            flyway.repair();
            assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);
            assertThat(database.ask("SELECT indisvalid FROM pg_index WHERE indexrelid = 'orders_code_idx'::regclass"))
                    .isEqualTo("t");
        }
    }

    @Test
    void stopsWithAdviceWhereFlywayWouldWaitForItself() throws SQLException {
        List<Artifact> artifacts = RENDERER.renderAll(ProofHistory.plans(), Head.EMPTY, TARGET, POLICY);
        try (var database = ProofDatabase.empty()) {
            var folders = RenderedFolders.write(folder, artifacts);
            Flyway careless =
                    new FlywayProject(database, folders).configuration(true).load();
            assertThatThrownBy(careless::migrate)
                    .hasMessageContaining("Flyway holds its lock in an open transaction")
                    .hasMessageContaining("Set flyway.postgresql.transactional.lock=false");
            Flyway careful = flyway(database, folders);
            careful.repair();
            assertThat(careful.migrate().success).isTrue();
        }
    }

    @Test
    void aLedgerInASchemaOfItsOwnDoesNotDrawTablesThere() throws SQLException {
        List<Plan> plans = ProofHistory.plans();
        var target = TARGET.withSchema(Identifier.of("Flyway's own"));
        List<Artifact> artifacts = RENDERER.renderAll(plans, Head.EMPTY, target, POLICY);
        try (var database = ProofDatabase.empty();
                var byHand = ProofDatabase.byHand(plans)) {
            var project = new FlywayProject(database, RenderedFolders.write(folder, artifacts));
            Flyway flyway =
                    project.configuration(false).defaultSchema("Flyway's own").load();
            assertThat(flyway.migrate().migrationsExecuted).isEqualTo(7);
            assertThat(database.ask("SELECT string_agg(relname, ' ') FROM pg_class JOIN pg_namespace n"
                            + " ON n.oid = relnamespace WHERE relkind = 'r' AND nspname = 'Flyway''s own'"))
                    .isEqualTo(LEDGER);
            project.revertAll();
            assertThat(database.ask("SELECT count(*) FROM \"Flyway's own\"." + LEDGER + " WHERE version IS NOT NULL"))
                    .isEqualTo("0");
            assertThat(flyway.migrate().migrationsExecuted).isEqualTo(7);
            database.execute("DROP SCHEMA \"Flyway's own\" CASCADE");
            assertThat(database.catalogWithout(LEDGER)).isEqualTo(byHand.catalogWithout(LEDGER));
        }
    }

    private static Target target(Naming naming, String undo) {
        return TARGET.withNaming(naming).with(FlywayRenderer.UNDO, undo);
    }

    private static Flyway flyway(ProofDatabase database, RenderedFolders folders) {
        return new FlywayProject(database, folders).flyway();
    }
}
