package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * When a whole history runs with one command, no strong lock of one unit is held in the next: each writes down which
 * locks it finds when it begins, over a rework of every kind with its backfills and its contract. pgroll's own
 * operations know no units, so that there a change of its own looks after every change of the shop.
 */
final class HeldLocksTest {

    @TempDir
    private Path folder;

    static List<Tool> tools() {
        return Tools.ofWholeHistories();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void noUnitInheritsALock(Tool tool) throws SQLException {
        if (tool.saysChangesWhole()) {
            List<Plan> shop = Histories.shop();
            finds(
                    tool,
                    LockLook.afterEachChange(shop),
                    String.join(
                            " ", shop.stream().map(plan -> plan.change().id()).toList()));
        } else {
            List<Plan> plans = PlannedHistory.plans();
            finds(tool, LockLook.inEachUnit(plans), LockLook.namesOf(plans));
        }
    }

    private void finds(Tool tool, List<Plan> plans, String looks) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = tool.open(folder, database);
            Rendered.history(plans, project.target(), Head.EMPTY, Histories.POLICY)
                    .forEach(project::place);
            project.migrate().successful();
            assertThat(project.pending()).isEmpty();
            assertThat(database.ask(LockLook.TAKEN)).as("looks").isEqualTo(looks);
            assertThat(database.ask(LockLook.FOUND))
                    .as("locks of earlier units")
                    .isEqualTo("null");
        }
    }

    @Test
    void theHistoryHasEveryPhase() {
        assertThat(PlannedHistory.plans().stream()
                        .flatMap(plan -> plan.units().stream())
                        .filter(Unit::transactional)
                        .map(Unit::phase))
                .contains(Phase.EXPAND, Phase.BACKFILL, Phase.CONTRACT);
    }

    /** Were two units one transaction, the second would find the lock of the first. */
    @Test
    void aLookFindsALock() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Plan looks = LockLook.inEachUnit(List.of()).get(0);
            database.run(looks, looks.units().get(0), Histories.POLICY);
            database.execute("CREATE TABLE orders (id bigint)");
            database.runScript("BEGIN; ALTER TABLE orders ADD COLUMN a int; "
                    + String.join("; ", LockLook.statements("second")) + "; COMMIT");
            assertThat(database.ask(LockLook.FOUND)).contains("second orders AccessExclusiveLock");
        }
    }
}
