package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.IndexDdl;
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
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of {@code docs/tools/alembic.md} for an index whose build failed. */
final class AlembicFailedIndexTest {

    private static final TableName ORDERS = TableName.of("orders");
    private static final IndexDefinition INDEX = new IndexDefinition(
            Identifier.of("orders_code_idx"),
            true,
            IndexDefinition.BTREE,
            List.of(IndexPart.column(Identifier.of("code"))),
            List.of(),
            Optional.empty(),
            false);

    @TempDir
    private Path folder;

    @Test
    void isDroppedAndBuiltAgain() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = failed(database);
            database.execute("DROP INDEX CONCURRENTLY IF EXISTS orders_code_idx");
            database.execute("DELETE FROM orders WHERE id = 2");
            project.migrate().successful();
            assertThat(valid(database)).isEqualTo("t");
        }
    }

    /** IF NOT EXISTS passes over the invalid index, and the next unit finds it. */
    @Test
    void isNoticedByTheNextUnitAndGoneAfterOneStepBack() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = failed(database);
            Command.Run again = project.migrate();
            assertThat(again.exit()).isNotZero();
            assertThat(again.output()).contains("[index-invalid]");
            assertThat(valid(database)).isEqualTo("f");
            project.revert(1);
            database.execute("DELETE FROM orders WHERE id = 2");
            project.migrate().successful();
            assertThat(valid(database)).isEqualTo("t");
        }
    }

    /** A project whose index could not be built; what came before it is recorded. */
    private Project failed(ProofDatabase database) throws SQLException {
        Project project = new Alembic("psycopg").open(folder, database);
        Rendered.history(List.of(plan()), project.target(), Head.EMPTY, Histories.POLICY)
                .forEach(project::place);
        Command.Run run = project.migrate();
        assertThat(run.exit()).isNotZero();
        assertThat(run.output()).contains("could not create unique index");
        assertThat(project.pending()).hasSize(2);
        assertThat(valid(database)).isEqualTo("f");
        return project;
    }

    private static String valid(ProofDatabase database) throws SQLException {
        return database.ask("SELECT indisvalid FROM pg_index WHERE indexrelid = 'orders_code_idx'::regclass");
    }

    private static Plan plan() {
        List<Unit> units = List.of(
                unit(
                        "01_table",
                        true,
                        List.of(new RowDdl.RunSql(
                                "CREATE TABLE orders (id bigint PRIMARY KEY, code bigint);"
                                        + " INSERT INTO orders VALUES (1, 1), (2, 1)",
                                Optional.empty())),
                        List.of(new RowDdl.RunSql("DROP TABLE orders", Optional.empty()))),
                unit(
                        "02_index",
                        false,
                        List.of(new IndexDdl.Create(ORDERS, INDEX, true)),
                        List.of(new IndexDdl.Drop(ORDERS, INDEX, true, true))),
                unit("03_verify", true, List.of(new GuardDdl.RequireValidIndex(ORDERS, INDEX.name())), List.of()));
        return new Plan(
                new Change("0001_index", LocalDateTime.of(2026, 11, 1, 10, 0), List.of()),
                ServerVersion.DEFAULT,
                List.of(),
                List.of(new PhasePlan(Phase.EXPAND, units, List.of())),
                SchemaState.EMPTY,
                SchemaState.EMPTY);
    }

    private static Unit unit(String name, boolean transactional, List<Ddl> up, List<Ddl> down) {
        return new Unit(
                name,
                Phase.EXPAND,
                "Unit " + name,
                transactional,
                up.stream()
                        .map(statement -> new Step(statement, 0, Facts.UNPREDICTED, ClientEffects.NONE))
                        .toList(),
                new WayBack(transactional, down, DownClass.LOSSLESS, "", Optional.empty()));
    }
}
