package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
 * An index that could not be built, because rows contradict it or because its build was cut short, in every tool: what
 * the tool's page in {@code docs/tools} tells to do, and the tool's own next run builds it.
 */
@Execution(ExecutionMode.CONCURRENT)
final class FailedIndexTest {

    private static final String INDEX = "orders_code_key";
    private static final String BUILT = "SELECT coalesce(bool_and(indisvalid), false) FROM pg_index"
            + " WHERE indexrelid = to_regclass('" + INDEX + "')";

    @TempDir
    private Path folder;

    static List<Tool> tools() {
        return Tools.ofWholeHistories();
    }

    @ParameterizedTest
    @MethodSource("tools")
    @Recovers({
        "alembic | CREATE INDEX CONCURRENTLY fails | DROP INDEX CONCURRENTLY IF EXISTS <index>; | alembic upgrade head",
        "drizzle | a concurrent index failed",
        "flyway | CREATE INDEX CONCURRENTLY fails | DROP INDEX CONCURRENTLY IF EXISTS <index>; | flyway repair",
        "golang-migrate | CREATE INDEX CONCURRENTLY fails | DROP INDEX CONCURRENTLY IF EXISTS <index>;",
        "knex | a concurrent index failed | knex migrate:latest",
        "pgroll | CREATE INDEX CONCURRENTLY failed",
        "prisma | CREATE INDEX CONCURRENTLY failed",
        "rails | CREATE INDEX CONCURRENTLY fails | bin/rails db:migrate"
    })
    void isBuiltOnceTheDuplicatesAreGone(Tool tool) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = withDuplicates(tool, database);
            Command.Run failed = project.migrate();
            assertThat(failed.exit()).as(failed.output()).isNotZero();
            assertThat(failed.output()).containsAnyOf("could not create unique index", "Unique constraint failed");
            assertThat(database.ask(BUILT)).isEqualTo("f");
            removeDuplicates(database);
            tool.saysAfterFailure()
                    .ifPresent(message -> assertThat(project.migrate().output()).contains(message));
            project.clear(INDEX);
            project.recover();
            isBuiltNext(project);
        }
    }

    static List<Tool> toolsWithPhases() {
        return Tools.all();
    }

    @ParameterizedTest
    @MethodSource("toolsWithPhases")
    @Recovers({
        "alembic | the next unit stops with `[index-invalid]` | alembic upgrade head",
        "flyway | [index-invalid] | flyway migrate",
        "golang-migrate | [index-invalid] | force | down | up",
        "pgroll | [index-invalid] | pgroll migrate",
        "prisma | [index-invalid] | resolve --rolled-back",
        "rails | the unit `verify_indexes` refuses | bin/rails db:migrate:down VERSION=... | bin/rails db:migrate"
    })
    void isNotTakenForAnIndexWhereItsBuildWasCutShort(Tool tool) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = withDuplicates(tool, database);
            assertThatThrownBy(() -> database.runScript("SET pgroll.no_inferred_migrations = 'TRUE';"
                            + " CREATE UNIQUE INDEX CONCURRENTLY " + INDEX + " ON orders (code) WHERE code > 0"))
                    .hasMessageContaining("could not create unique index");
            removeDuplicates(database);
            if (!tool.rebuildsIndexes()) {
                Command.Run refused = project.migrate();
                assertThat(refused.exit()).as(refused.output()).isNotZero();
                assertThat(refused.output()).contains("[index-invalid]");
                assertThat(database.ask(BUILT)).isEqualTo("f");
                project.unbuild(builder(project), INDEX);
            }
            isBuiltNext(project);
        }
    }

    /**
     * A project that has yet to build the index, while two rows have one code. It is the first of two, and so not what
     * the newest migration has made when somebody looks at it.
     */
    private Project withDuplicates(Tool tool, ProofDatabase database) throws SQLException {
        Project project = tool.open(folder, database);
        List<Rendered> history = Rendered.history(Histories.codes(), project.target(), Head.EMPTY, Histories.POLICY);
        project.place(history.get(0));
        project.migrate().successful();
        database.execute("INSERT INTO orders VALUES (1, 7), (2, 7)");
        project.place(history.get(1));
        return project;
    }

    private static void removeDuplicates(ProofDatabase database) throws SQLException {
        database.execute("DELETE FROM orders WHERE id = 2");
    }

    private static void isBuiltNext(Project project) throws SQLException {
        project.migrate().successful();
        assertThat(project.pending()).isEmpty();
        assertThat(project.database().ask(BUILT)).isEqualTo("t");
    }

    private static Project.Placed builder(Project project) {
        return project.placed().stream()
                .filter(placed -> placed.unit().title().contains(INDEX))
                .findFirst()
                .orElseThrow();
    }
}
