package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Plan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * golang-migrate that was killed while a unit in a transaction ran, which the server may have committed or not, and the
 * index that a way back takes along: what {@code docs/tools/golang-migrate.md} tells, by the tool's own commands.
 */
final class GolangMigrateFailureTest {

    private static final GolangMigrate TOOL = new GolangMigrate("pgx5");
    private static final ToolPage PAGE = ToolPage.of("golang-migrate");
    private static final String IN_A_TRANSACTION =
            "a process is killed, or loses its connection, in a unit in a transaction";
    private static final Policy PATIENT = Histories.POLICY.withLockTimeout(Duration.ofMinutes(5));

    private static final String ORDERS = """
            {"id": "0001_orders", "at": "2026-11-01T10:00", "operations": [
              {"operation": "create-table", "table": "orders",
               "columns": [{"name": "id", "type": "bigint", "notNull": true}, {"name": "code", "type": "bigint"}],
               "constraints": [{"constraint": "primary-key", "columns": ["id"]}]}]}
            """;

    @TempDir
    private Path folder;

    @Test
    @Recovers("golang-migrate | a process is killed, or loses its connection, in a unit in a transaction | force")
    void aStampTellsWhatTheServerHasCommitted() throws Exception {
        try (var database = ProofDatabase.empty()) {
            Project project = TOOL.open(folder, database);
            List<Rendered> history = first(project, Histories.cents(PATIENT));
            project.place(history.get(1), Set.of(Phase.EXPAND));
            killed(project, true);
            assertThat(migrate(database, "version")).contains("2 (dirty)");
            assertThat(database.ask(PAGE.code(IN_A_TRANSACTION, "SELECT stamped")
                            .replace("<id>", "0002_cents")
                            .replace("<unit>", "01_expand_orders")))
                    .isNotEqualTo("null");

            migrate(database, "force 2");
            project.place(history.get(1), Set.of(Phase.BACKFILL));
            assertThat(migrate(database, "up")).contains("3/u");
        }
    }

    @Test
    @Recovers("golang-migrate | a process is killed, or loses its connection, in a unit in a transaction | force")
    void noStampTellsThatTheServerHasNot() throws Exception {
        try (var database = ProofDatabase.empty()) {
            Project project = TOOL.open(folder, database);
            List<Rendered> history = first(project, Histories.cents(PATIENT));
            project.place(history.get(1), Set.of(Phase.EXPAND));
            killed(project, false);
            assertThat(migrate(database, "version")).contains("2 (dirty)");
            assertThat(database.isStamped("0002_cents", "01_expand_orders")).isFalse();

            migrate(database, "force 1");
            assertThat(migrate(database, "up")).contains("2/u");
        }
    }

    @Test
    @Recovers("golang-migrate | the same in a change of one phase | force | up | force 12")
    void aChangeOfOnePhaseIsTriedAgain() throws Exception {
        List<Plan> plans = Histories.ofJson(PATIENT, ORDERS, """
                {"id": "0002_note", "at": "2026-11-02T10:00", "operations": [
                  {"operation": "add-column", "table": "orders", "column": {"name": "note", "type": "text"}}]}
                """);
        try (var database = ProofDatabase.empty()) {
            Project project = TOOL.open(folder, database);
            project.place(first(project, plans).get(1));
            killed(project, true);
            migrate(database, "force 1");
            assertThat(migrate(database, "up")).contains("already exists");
            migrate(database, "the same in a change of one phase", "force 12", 2);
            assertThat(migrate(database, "up")).contains("no change");
        }
    }

    @Test
    @Recovers("golang-migrate | [contract-applied] | force 12")
    void aContractSaysThatItWasCommitted() throws Exception {
        try (var database = ProofDatabase.empty()) {
            Project project = TOOL.open(folder, database);
            List<Rendered> history = first(project, Histories.statuses(PATIENT));
            project.place(history.get(1));
            project.migrate().successful();
            project.place(history.get(2));
            int contract = project.placed().size();
            killed(project, true);
            assertThat(migrate(database, "version")).contains(contract + " (dirty)");
            migrate(database, "force " + (contract - 1));
            assertThat(migrate(database, "up")).contains("[contract-applied]");
            migrate(database, "[contract-applied]", "force 12", contract);
            assertThat(migrate(database, "up")).contains("no change");
        }
    }

    @Test
    @Recovers("golang-migrate | [contract-units-missing] | force | up")
    void aContractNamesTheUnitsThatWereMarkedAndNeverRan() throws Exception {
        try (var database = ProofDatabase.empty()) {
            Project project = TOOL.open(folder, database);
            List<Rendered> history = first(project, Histories.statuses(PATIENT));
            project.place(history.get(1));
            int newest = project.placed().size();
            project.place(history.get(2));
            migrate(database, "goto 3");
            migrate(database, "force " + newest);
            assertThat(migrate(database, "up"))
                    .contains("[contract-units-missing] Units of the change 0002_status have not run here:"
                            + " 03_backfill_constrain_orders, 04_backfill_validate_orders, 05_backfill_not_null_orders."
                            + " Run them, in this order, then this again.");
            migrate(database, "force 3");
            assertThat(migrate(database, "up")).contains(newest + 1 + "/u");
        }
    }

    @Test
    @Recovers("golang-migrate | [index-missing] | force | down 1 | up")
    void anIndexThatAWayBackTookAlongIsBuiltAgain() throws SQLException {
        List<Plan> plans = Histories.ofJson(Histories.POLICY, ORDERS, """
                {"id": "0002_unique", "at": "2026-11-02T10:00", "operations": [
                  {"operation": "add-unique", "table": "orders", "columns": ["code"]}]}
                """);
        try (var database = ProofDatabase.empty()) {
            Project project = TOOL.open(folder, database);
            List<Rendered> history = first(project, plans);
            database.execute("INSERT INTO orders SELECT n, n FROM generate_series(1, 60000) AS n");
            database.execute("ANALYZE orders");
            project.place(history.get(1));
            int newest = 1 + history.get(1).plan().units().size();
            assertThat(migrate(database, "up")).contains(newest + "/u");
            migrate(database, "down 1");
            assertThat(migrate(database, "up")).contains("[index-missing]");
            migrate(database, "force " + (newest - 1));
            migrate(database, "[index-missing]", "down 1", newest);
            assertThat(migrate(database, "up")).contains(newest + "/u");
        }
    }

    /** What runs when the table has rows. */
    private static List<Rendered> first(Project project, List<Plan> plans) throws SQLException {
        List<Rendered> history = Rendered.history(plans, project.target(), Head.EMPTY, PATIENT);
        project.place(history.get(0));
        project.migrate().successful();
        return history;
    }

    /** Kills the tool while its unit waits for a lock, which the server then gets, or is told to give up. */
    private static void killed(Project project, boolean committed) throws Exception {
        try (var blocked = Blocked.byReading(project.database())) {
            blocked.kill(project.start());
            if (!committed) {
                blocked.end();
            }
            blocked.release();
        }
    }

    /** What people see who type what the page shows before {@code force 11}, and then those words. */
    private String migrate(ProofDatabase database, String words) {
        String shown = PAGE.command("After a failure", "migrate -path");
        return TOOL.typed(folder, database, shown.substring(0, shown.indexOf("force")) + words)
                .run()
                .output();
    }

    /** The same with words of a row of the page, in which 12 stands for the number that is printed. */
    private String migrate(ProofDatabase database, String symptom, String words, int printed) {
        return migrate(database, PAGE.code(symptom, words).replace("12", String.valueOf(printed)));
    }
}
