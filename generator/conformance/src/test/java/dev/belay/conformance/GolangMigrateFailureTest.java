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
            assertThat(database.ask("SELECT stamped FROM belay.state"
                            + " WHERE change = '0002_cents' AND unit = '01_expand_orders'"))
                    .isNotEqualTo("null");

            migrate(database, "force", "2");
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

            migrate(database, "force", "1");
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
            migrate(database, "force", "1");
            assertThat(migrate(database, "up")).contains("already exists");
            migrate(database, "force", "2");
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
            migrate(database, "force", String.valueOf(contract - 1));
            assertThat(migrate(database, "up")).contains("[contract-applied]");
            migrate(database, "force", String.valueOf(contract));
            assertThat(migrate(database, "up")).contains("no change");
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
            migrate(database, "down", "1");
            assertThat(migrate(database, "up")).contains("[index-missing]");
            migrate(database, "force", String.valueOf(newest - 1));
            migrate(database, "down", "1");
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

    /** What people type, and what they see. */
    private String migrate(ProofDatabase database, String... words) {
        return Command.in(folder, ExternalTool.golangMigrate().toString())
                .with("-path", "migrations", "-database", database.url("pgx5") + "?sslmode=disable")
                .with(words)
                .run()
                .output();
    }
}
