package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.config.Naming;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.flyway.FlywayRenderer;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.names.Identifier;
import dev.belay.postgres.catalog.CatalogSnapshot;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is Flyway's own: its setting for locks, ways back for its open edition, and a ledger in a schema of its own. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
final class FlywayToolTest {

    private static final Target TARGET = new FlywayCommunity().target();
    private static final List<Plan> PLANS = ProofHistory.plans();
    private static final int UNITS = 7;

    @TempDir
    private Path folder;

    @Test
    void keepsARecordThatFlywayHoldsValidAndLeavesNoneBehind() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            FlywayCommunity.Scripts project = placed(TARGET, database);
            assertThat(project.flyway().migrate().migrationsExecuted).isEqualTo(UNITS);
            assertThat(project.flyway().migrate().migrationsExecuted).isZero();
            project.flyway().validate();
            project.revert(UNITS);
            assertThat(database.ask("SELECT count(*) FROM flyway_schema_history"))
                    .isEqualTo("0");
        }
    }

    @Test
    void psqlUndoesAChangeWithOneCommand() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            FlywayCommunity.Scripts project = placed(TARGET.withNaming(Naming.TIMESTAMP), database);
            project.migrate().successful();
            assertThat(project.runByPsql("revert-0002_rework_orders.sql")
                            .successful()
                            .output())
                    .doesNotContain("ERROR");
            isAsBefore(project);
            assertThat(project.flyway().migrate().migrationsExecuted).isEqualTo(UNITS - 1);
        }
    }

    @Test
    void aScriptRunOutOfOrderChangesNothing() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            FlywayCommunity.Scripts project = placed(TARGET, database);
            project.migrate().successful();
            CatalogSnapshot everything = catalog(project);
            assertThatThrownBy(() -> database.runScript(
                            Histories.text(project.reverts().resolve("revert-V6__rework_orders_05_validate.sql"))))
                    .hasMessageContaining("The newest migration that Flyway has recorded is"
                            + " V7__rework_orders_06_unique.sql, not V6__rework_orders_05_validate.sql.")
                    .hasMessageContaining("newest first");
            assertThat(catalog(project)).isEqualTo(everything);
            assertThat(project.flyway().info().applied()).hasSize(UNITS);
        }
    }

    @Test
    void aRevertAsNewMigrationsLeadsBack() throws SQLException {
        Target target = TARGET.with(FlywayRenderer.UNDO, "forward");
        try (var database = ProofDatabase.empty()) {
            FlywayCommunity.Scripts project = placed(target, database);
            project.migrate().successful();
            var renderer = new FlywayRenderer();
            List<Artifact> there = renderer.renderAll(PLANS, Head.EMPTY, target, Histories.POLICY);
            renderer.revert(PLANS.get(1), Head.EMPTY.after(there), target, Histories.POLICY)
                    .forEach(artifact -> Histories.written(project.fileOf(artifact), artifact.text()));
            assertThat(project.flyway().migrate().migrationsExecuted).isEqualTo(UNITS - 1);
            isAsBefore(project);
        }
    }

    @Test
    void undoFilesDoNoHarmInTheOpenEdition() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            FlywayCommunity.Scripts project = placed(TARGET.with(FlywayRenderer.UNDO, "u-files"), database);
            assertThat(project.flyway().migrate().migrationsExecuted).isEqualTo(UNITS);
        }
    }

    @Test
    @Recovers("flyway | Flyway holds its lock in an open transaction | flyway repair | flyway migrate")
    void stopsWithAdviceWhereFlywayWouldWaitForItself() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            FlywayCommunity.Scripts project = placed(TARGET, database);
            assertThatThrownBy(() -> project.flywayWithTransactionalLock().migrate())
                    .hasMessageContaining("Flyway holds its lock in an open transaction")
                    .hasMessageContaining("Set flyway.postgresql.transactional.lock=false");
            project.recover();
            project.migrate().successful();
        }
    }

    @Test
    @Recovers("flyway | Migration checksum mismatch | flyway repair | belay:check")
    void anAppliedFileThatWasEditedIsPutBack() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            FlywayCommunity.Scripts project = placed(TARGET, database);
            project.migrate().successful();
            Path file = project.fileOf(project.placed().get(0).up());
            String text = Histories.text(file);
            Histories.written(file, text + "SELECT 1;\n");
            assertThat(project.migrate().output()).contains("Migration checksum mismatch");
            Histories.written(file, text);
            project.migrate().successful();

            Histories.written(file, text + "SELECT 1;\n");
            project.flyway().repair();
            project.migrate().successful();
            Histories.written(file, text);
            assertThat(project.migrate().output()).contains("Migration checksum mismatch");
        }
    }

    /** The server ends what it was told to do, or an administrator ends it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Recovers("flyway | CREATE INDEX CONCURRENTLY is killed with its process"
            + " | SELECT indisvalid FROM pg_index WHERE indexrelid = '<index>'::regclass | flyway migrate")
    void anIndexWhoseBuilderWasKilledIsLookedAt(boolean built) throws Exception {
        ToolPage page = ToolPage.of("flyway");
        String look = page.code("CREATE INDEX CONCURRENTLY is killed with its process", "SELECT indisvalid")
                .replace("<index>", "orders_code_key");
        try (var database = ProofDatabase.empty()) {
            FlywayCommunity.Scripts project = new FlywayCommunity(TARGET).open(folder, database);
            List<Rendered> history = Rendered.history(Histories.codes(), TARGET, Head.EMPTY, Histories.POLICY);
            project.place(history.get(0));
            project.migrate().successful();
            project.place(history.get(1));
            try (var blocked = Blocked.byWriting(database)) {
                blocked.kill(project.start());
                if (!built) {
                    blocked.end();
                }
                blocked.release();
            }
            assertThat(database.ask(look)).isEqualTo(built ? "t" : "f");
            if (!built) {
                project.clear("orders_code_key");
            }
            project.follow(page.code("CREATE INDEX CONCURRENTLY is killed with its process", "flyway migrate"));
            assertThat(project.pending()).isEmpty();
            assertThat(database.ask(look)).isEqualTo("t");
        }
    }

    @Test
    void aLedgerInASchemaOfItsOwnDoesNotDrawTablesThere() throws SQLException {
        try (var database = ProofDatabase.empty();
                var byHand = ProofDatabase.byHand(PLANS)) {
            FlywayCommunity.Scripts project = placed(TARGET.withSchema(Identifier.of("Flyway's own")), database);
            project.migrate().successful();
            assertThat(database.ask("SELECT string_agg(relname, ' ') FROM pg_class JOIN pg_namespace n"
                            + " ON n.oid = relnamespace WHERE relkind = 'r' AND nspname = 'Flyway''s own'"))
                    .isEqualTo("flyway_schema_history");
            project.revert(UNITS);
            assertThat(project.pending()).hasSize(UNITS);
            project.migrate().successful();
            assertThat(database.catalogAfter(List.of("DROP SCHEMA \"Flyway's own\" CASCADE")))
                    .isEqualTo(byHand.catalogAfter(List.of()));
        }
    }

    private FlywayCommunity.Scripts placed(Target target, ProofDatabase database) {
        FlywayCommunity.Scripts project = new FlywayCommunity(target).open(folder, database);
        Rendered.history(PLANS, target, Head.EMPTY, Histories.POLICY).forEach(project::place);
        return project;
    }

    /** Whether the second change is undone, and the first is there. */
    private static void isAsBefore(FlywayCommunity.Scripts project) throws SQLException {
        try (var before = ProofDatabase.byHand(PLANS.subList(0, 1))) {
            assertThat(catalog(project)).isEqualTo(before.catalogAfter(List.of()));
        }
    }

    private static CatalogSnapshot catalog(Project project) throws SQLException {
        return project.database().catalogAfter(project.dropLedger());
    }
}
