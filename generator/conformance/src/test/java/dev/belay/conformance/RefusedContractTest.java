package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.frameworks.Head;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A contract that would lose something stops in every tool with Belay's words in the tool's own output, changes
 * nothing, and goes through once the cause is gone.
 */
@Execution(ExecutionMode.CONCURRENT)
final class RefusedContractTest {

    @TempDir
    private Path folder;

    static List<Tool> tools() {
        return Tools.all();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void whileRowsAreNotFilled(Tool tool) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = tool.open(folder, database);
            List<Rendered> history = history(project, Histories.POLICY);
            Rendered contract = history.get(history.size() - 1);
            history.subList(0, history.size() - 1).forEach(project::place);
            project.migrate().successful();
            project.place(contract);

            database.runScript("SET session_replication_role = replica; UPDATE orders SET amount = NULL WHERE id = 1");
            refuses(project, "1 rows of orders are not filled yet");
            database.runScript(
                    "SET session_replication_role = replica; UPDATE orders SET amount = total / 100.0 WHERE id = 1");
            goesThrough(project);
        }
    }

    @ParameterizedTest
    @MethodSource("tools")
    @Recovers({
        "alembic | A contract refuses | alembic upgrade head",
        "drizzle | a contract refused",
        "flyway | a unit in a transaction fails | flyway migrate",
        "golang-migrate | a unit in a transaction fails",
        "knex | a contract refused | knex migrate:latest",
        "pgroll | `up` failed (a refused contract",
        "prisma | a contract refused: `[contract-too-early]`",
        "rails | a transactional migration fails (lock timeout, refused contract | bin/rails db:migrate"
    })
    void inOneRunWithItsExpandWhileAnOlderSessionUsesTheDatabase(Tool tool) throws Exception {
        try (var database = ProofDatabase.empty()) {
            Project project = tool.open(folder, database);
            history(project, Policy.defaults()).forEach(project::place);
            try (var session = database.scratch().connect()) {
                session.createStatement().execute("SELECT 1");
                // A session counts as older when it began five seconds before the runner's.
                Thread.sleep(6_000);
                refuses(project, "a release that needs the old shape may still be running");
            }
            goesThrough(project);
        }
    }

    private static void refuses(Project project, String message) throws SQLException {
        int before = project.pending().size();
        var refused = project.migrate();
        assertThat(refused.exit()).as(refused.output()).isNotZero();
        assertThat(refused.output().replaceAll("\\s+", " ")).contains(message);
        assertThat(project.pending()).isNotEmpty();
        assertThat(project.pending().size()).isLessThanOrEqualTo(before);
        assertThat(project.database().ask("SELECT count(total) FROM orders")).isEqualTo("3000");
    }

    private static void goesThrough(Project project) throws SQLException {
        project.recover();
        project.migrate().successful();
        assertThat(project.pending()).isEmpty();
        assertThat(project.database().ask("SELECT sum(amount) FROM orders")).isEqualTo("45015.00");
    }

    private static List<Rendered> history(Project project, Policy policy) {
        return Rendered.history(PlannedHistory.plans(policy), project.target(), Head.EMPTY, policy);
    }
}
