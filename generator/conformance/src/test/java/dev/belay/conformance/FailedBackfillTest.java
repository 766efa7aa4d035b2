package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.Phase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A backfill that a row stops keeps what it has filled, in every tool, and goes on once the row is no longer in the
 * way.
 */
@Execution(ExecutionMode.CONCURRENT)
final class FailedBackfillTest {

    private static final int ROWS = 2_000;

    @TempDir
    private Path folder;

    static List<Tool> tools() {
        return Tools.oneOfEach();
    }

    @ParameterizedTest
    @MethodSource("tools")
    @Recovers({
        "flyway | a backfill stops with an error | flyway repair | flyway migrate",
        "golang-migrate | a backfill fails, or its process is killed"
    })
    void goesOnOnceTheRowIsMended(Tool tool) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = tool.open(folder, database);
            List<Rendered> history =
                    Rendered.history(Histories.cents(Histories.POLICY), project.target(), Head.EMPTY, Histories.POLICY);
            project.place(history.get(0));
            project.migrate().successful();
            database.execute("INSERT INTO orders SELECT n, n FROM generate_series(1, " + ROWS + ") AS n");
            project.place(history.get(1), Set.of(Phase.EXPAND));
            project.migrate().successful();
            project.runOfOthers("ALTER TABLE orders ADD CONSTRAINT in_the_way CHECK (id <> 1500 OR amount IS NULL)");
            project.place(history.get(1), Set.of(Phase.BACKFILL));
            Command.Run failed = project.migrate();
            assertThat(failed.exit()).as(failed.output()).isNotZero();
            assertThat(failed.output())
                    .as("what the tool shows")
                    .contains("[backfill-row-fails]", "whose id is 1500", "in_the_way");
            assertThat(database.ask("SELECT count(amount) FROM orders")).isEqualTo("1499");

            project.runOfOthers("ALTER TABLE orders DROP CONSTRAINT in_the_way");
            tool.saysAfterFailure()
                    .ifPresent(message -> assertThat(project.migrate().output()).contains(message));
            project.recover();
            project.migrate().successful();
            assertThat(project.pending()).isEmpty();
            assertThat(database.ask("SELECT count(*) FROM orders WHERE amount = total / 100.0"))
                    .isEqualTo(String.valueOf(ROWS));
        }
    }
}
