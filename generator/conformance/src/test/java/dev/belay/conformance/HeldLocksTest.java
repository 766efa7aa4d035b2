package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.PhasePlan;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.plan.WayBack;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * When a whole history runs with one command, no unit holds a strong lock that an earlier one took: each unit writes down
 * which locks of its own session it finds when it begins.
 */
final class HeldLocksTest {

    private static final String LOOK = "INSERT INTO held SELECT %d, mode FROM pg_catalog.pg_locks"
            + " WHERE pid = pg_catalog.pg_backend_pid() AND relation = 'orders'::regclass AND mode <> 'AccessShareLock'";

    @TempDir
    private Path folder;

    static List<Tool> tools() {
        return Tools.all();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void noUnitInheritsALock(Tool tool) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = tool.open(folder, database);
            Rendered.history(List.of(tables(), locks()), project.target(), Head.EMPTY, Histories.POLICY)
                    .forEach(project::place);
            project.migrate().successful();
            assertThat(database.ask("SELECT string_agg(unit || ' ' || mode, ', ') FROM held"))
                    .as("locks of earlier units")
                    .isEqualTo("null");
            assertThat(database.ask("SELECT count(*) FROM looked")).isEqualTo("3");
        }
    }

    private static Plan tables() {
        return plan(
                "0001_tables",
                unit(
                        "01_tables",
                        true,
                        "CREATE TABLE orders (id bigint PRIMARY KEY)",
                        "CREATE TABLE held (unit int, mode text)",
                        "CREATE TABLE looked (unit int)"));
    }

    /** Three units in one change, two of them with ACCESS EXCLUSIVE, one outside of a transaction. */
    private static Plan locks() {
        return plan(
                "0002_locks",
                unit(
                        "01_first",
                        true,
                        LOOK.formatted(1),
                        "INSERT INTO looked VALUES (1)",
                        "ALTER TABLE orders ADD COLUMN a int"),
                unit("02_alone", false, "CREATE INDEX CONCURRENTLY orders_a_idx ON orders (a)"),
                unit(
                        "03_second",
                        true,
                        LOOK.formatted(3),
                        "INSERT INTO looked VALUES (3)",
                        "ALTER TABLE orders ADD COLUMN b int"),
                unit("04_third", true, LOOK.formatted(4), "INSERT INTO looked VALUES (4)"));
    }

    private static Plan plan(String id, Unit... units) {
        var change = new Change(id, LocalDateTime.of(2026, 11, Integer.parseInt(id.substring(0, 4)), 10, 0), List.of());
        return new Plan(
                change,
                ServerVersion.DEFAULT,
                List.of(),
                List.of(new PhasePlan(Phase.EXPAND, List.of(units), List.of())),
                SchemaState.EMPTY,
                SchemaState.EMPTY);
    }

    private static Unit unit(String name, boolean transactional, String... statements) {
        List<Step> steps = List.of(statements).stream()
                .map(sql ->
                        new Step(new RowDdl.RunSql(sql, Optional.empty()), 0, Facts.UNPREDICTED, ClientEffects.NONE))
                .toList();
        return new Unit(
                name,
                Phase.EXPAND,
                "Unit " + name,
                transactional,
                steps,
                new WayBack(true, List.of(), DownClass.LOSSLESS, "", Optional.empty()));
    }
}
