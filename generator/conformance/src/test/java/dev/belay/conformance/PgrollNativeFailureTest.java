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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What goes wrong in pgroll's native mode, and what {@code docs/tools/pgroll.md} tells to do: its own backfill starts
 * over and that of Belay goes on, {@code complete} is done again, and a contract that is SQL refuses as everywhere.
 */
@Execution(ExecutionMode.CONCURRENT)
final class PgrollNativeFailureTest {

    private static final Pgroll TOOL = new Pgroll("native");
    private static final int ROWS = 40_000;

    private static final Policy POLICY = Policy.defaults()
            .withSoak(Duration.ZERO)
            .withBackfill(backfill -> backfill.withBatchSize(250).withPause(Duration.ofMillis(100)));

    /** What {@code migrate} says of a migration that was killed, and exits with 0. */
    private static final String ACTIVE = "migration \"0002_cents\" is active";

    @TempDir
    private Path folder;

    @Test
    @Recovers("pgroll | pgroll was killed while it started | pgroll migrate | pgroll rollback")
    void pgrollsOwnBackfillStartsOverAfterAKill() throws Exception {
        try (var database = ProofDatabase.empty()) {
            Project project = TOOL.open(folder, database);
            List<Rendered> history = history(project, Histories.cents(POLICY), POLICY);
            project.place(history.get(0));
            project.migrate().successful();
            database.execute("INSERT INTO orders SELECT n, n FROM generate_series(1, " + ROWS + ") AS n");
            project.place(history.get(1));
            Command slowly = pgroll(database)
                    .with("migrate", project.migrations().toString(), "--complete")
                    .with("--backfill-batch-size", "250", "--backfill-batch-delay", "50ms");
            for (int moment = 1; moment <= 3; moment++) {
                KilledRun.of(slowly.start(), database, "_pgroll_new_amount").killedAbove(moment * 1_000L, ROWS);
                assertThat(project.migrate().successful().output()).contains(ACTIVE);
                project.recover();
                assertThat(columns(database)).isEqualTo("id total");
            }
            project.migrate().successful();
            assertThat(columns(database)).isEqualTo("id amount");
            assertThat(database.ask("SELECT count(*) FROM orders WHERE amount = id / 100.0"))
                    .isEqualTo(String.valueOf(ROWS));
        }
    }

    @Test
    void aBackfillOfBelayGoesOnWhereItStopped() throws Exception {
        try (var database = ProofDatabase.empty()) {
            Project project = TOOL.open(folder, database);
            List<Rendered> history = withoutStatus(project, POLICY);
            project.place(history.get(1));
            long done = 0;
            for (int moment = 1; moment <= 3; moment++) {
                done = KilledRun.of(project.start(), database, "status").killedAbove(done, ROWS);
                project.recover();
            }
            project.migrate().successful();
            assertThat(project.pending()).isEmpty();
            assertThat(database.ask("SELECT count(*) FROM orders WHERE status = 'new'"))
                    .isEqualTo(String.valueOf(ROWS));
        }
    }

    /** A reader keeps {@code complete} from dropping the column, so that it can be met in the middle. */
    @Test
    @Recovers("pgroll | pgroll was killed in `complete` | pgroll complete"
            + " | ALTER TABLE orders RENAME COLUMN amount TO _pgroll_new_amount"
            + " | SET pgroll.no_inferred_migrations = 'TRUE'")
    void aCompleteThatWasKilledIsDoneAgain() throws Exception {
        try (var database = ProofDatabase.empty()) {
            Project project = TOOL.open(folder, database);
            List<Rendered> history = history(project, Histories.cents(POLICY), POLICY);
            project.place(history.get(0));
            project.migrate().successful();
            database.execute("INSERT INTO orders VALUES (1, 250)");
            project.place(history.get(1));
            pgroll(database)
                    .with("migrate", project.migrations().toString())
                    .run()
                    .successful();
            try (var blocked = Blocked.byReading(database)) {
                blocked.kill(pgroll(database).with("complete").start());
                blocked.release();
            }
            Command.Run stuck = pgroll(database).with("complete").run();
            assertThat(stuck.exit()).isEqualTo(1);
            assertThat(stuck.output()).contains("rename_column_orders__pgroll_new_amount_to_amount", "does not exist");

            ToolPage page = project.page();
            String symptom = "pgroll was killed in `complete`";
            database.execute(page.code(symptom, "SET") + "; " + page.code(symptom, "ALTER TABLE"));
            project.follow(page.code(symptom, "pgroll complete"));
            assertThat(project.pending()).isEmpty();
            assertThat(columns(database)).isEqualTo("id amount");
            assertThat(database.ask("SELECT amount FROM orders")).isEqualTo("2.50");
        }
    }

    /** Somebody has taken the files of the backfill away. */
    @Test
    void aContractRefusesBeforeTheBackfill() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = TOOL.open(folder, database);
            List<Rendered> history = withoutStatus(project, Histories.POLICY);
            project.place(history.get(1), Set.of(Phase.EXPAND));
            project.place(history.get(2));
            refuses(project, "contract-backfill-unfinished");

            project.place(history.get(1), Set.of(Phase.BACKFILL));
            goesThrough(project);
        }
    }

    @Test
    void aContractRefusesInOneRunWithItsExpandWhileAnOlderSessionUsesTheDatabase() throws Exception {
        try (var database = ProofDatabase.empty()) {
            Project project = TOOL.open(folder, database);
            withoutStatus(project, Policy.defaults()).subList(1, 3).forEach(project::place);
            try (var session = database.scratch().connect()) {
                session.createStatement().execute("SELECT 1");
                // A session counts as older when it began five seconds before the runner's.
                Thread.sleep(6_000);
                refuses(project, "a release that needs the old shape may still be running");
            }
            goesThrough(project);
        }
    }

    private static void refuses(Project project, String message) {
        Command.Run refused = project.migrate();
        assertThat(refused.exit()).as(refused.output()).isNotZero();
        assertThat(refused.output().replaceAll("\\s+", " ")).contains(message);
        assertThat(project.pending()).isNotEmpty();
    }

    private static void goesThrough(Project project) throws SQLException {
        project.recover();
        project.migrate().successful();
        assertThat(project.pending()).isEmpty();
        assertThat(project.database().ask("SELECT count(*) FROM orders WHERE status = 'new'"))
                .isEqualTo(String.valueOf(ROWS));
    }

    private static List<Rendered> withoutStatus(Project project, Policy policy) throws SQLException {
        List<Rendered> history = history(project, Histories.statuses(policy), policy);
        project.place(history.get(0));
        project.migrate().successful();
        project.database().execute("INSERT INTO orders SELECT n FROM generate_series(1, " + ROWS + ") AS n");
        return history;
    }

    private static List<Rendered> history(Project project, List<Plan> plans, Policy policy) {
        return Rendered.history(plans, project.target(), Head.EMPTY, policy);
    }

    private Command pgroll(ProofDatabase database) {
        return Command.in(folder, ExternalTool.pgroll().toString()).with(TOOL.environment(database));
    }

    private static String columns(ProofDatabase database) throws SQLException {
        return database.ask("SELECT string_agg(attname, ' ' ORDER BY attnum) FROM pg_attribute"
                + " WHERE attrelid = 'orders'::regclass AND attnum > 0 AND NOT attisdropped");
    }
}
