package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.Plan;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is pgroll's own: validation, rollback of what is under way, and two versions of a schema at a time. */
final class PgrollToolTest {

    @TempDir
    private Path folder;

    /** pgroll decodes each file strictly and holds it against the schema that it finds. */
    @ParameterizedTest
    @ValueSource(strings = {"native", "phased"})
    void validatesEveryMigrationOfTheShop(String mode) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            var tool = new Pgroll(mode);
            Command pgroll = open(tool, database);
            int validated = 0;
            for (Artifact migration : migrations(tool, Histories.shop())) {
                String file = write(migration);
                pgroll.with("validate", file).run().successful();
                pgroll.with("start", file, "--complete").run().successful();
                validated++;
            }
            assertThat(validated).isGreaterThan(mode.equals("native") ? 40 : 60);
        }
    }

    @Test
    void leavesAloneWhatUpRefusedToTouch() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            var tool = new Pgroll("phased");
            Command pgroll = open(tool, database);
            List<Artifact> migrations = migrations(tool, Histories.cents(Histories.POLICY));
            pgroll.with("start", write(migrations.get(0)), "--complete").run().successful();
            database.execute("SET pgroll.no_inferred_migrations = 'TRUE'; ALTER TABLE orders ADD COLUMN amount numeric;"
                    + " INSERT INTO orders VALUES (1, 2, 3)");

            var failed =
                    pgroll.with("start", write(migrations.get(1)), "--complete").run();

            assertThat(failed.exit()).as(failed.output()).isEqualTo(1);
            assertThat(failed.output()).contains("changes rolled back");
            assertThat(database.ask("SELECT amount FROM orders")).isEqualTo("3");
            assertThat(database.ask("SELECT count(*) FROM pgroll.migrations WHERE NOT done"))
                    .isEqualTo("0");
        }
    }

    @Test
    void undoesWhatUpHasApplied() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            var tool = new Pgroll("phased");
            Command pgroll = open(tool, database);
            List<Artifact> migrations = migrations(tool, Histories.cents(Histories.POLICY));
            pgroll.with("start", write(migrations.get(0)), "--complete").run().successful();
            pgroll.with("start", write(migrations.get(1))).run().successful();
            assertThat(hasColumn(database, "amount")).isTrue();

            pgroll.with("rollback").run().successful();

            assertThat(hasColumn(database, "amount")).isFalse();
            pgroll.with("start", write(migrations.get(1)), "--complete").run().successful();
            assertThat(hasColumn(database, "amount")).isTrue();
        }
    }

    @Test
    @Recovers(
            "pgroll | remote migration does not match local migration | pgroll pull migrations | migration_type = 'inferred'"
                    + " | SET pgroll.no_inferred_migrations = 'TRUE'")
    void takesWhatSomebodyDidBesideItIntoTheFolder() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            var tool = new Pgroll("phased");
            Project project = tool.open(folder, database);
            List<Rendered> history =
                    Rendered.history(Histories.cents(Histories.POLICY), tool.target(), Head.EMPTY, Histories.POLICY);
            project.place(history.get(0));
            project.migrate().successful();
            database.execute(project.page().code("remote migration does not match", "SET")
                    + "; CREATE TABLE unseen (id bigint)");
            database.execute("CREATE TABLE beside (id bigint)");
            assertThat(database.ask("SELECT count(*) FROM pgroll.migrations WHERE migration_type = 'inferred'"))
                    .isEqualTo("1");
            project.place(history.get(1));
            Command.Run refused = project.migrate();
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.output()).contains("remote migration does not match local migration");

            project.follow(project.page().code("remote migration does not match", "pgroll pull"));
            project.migrate().successful();
            assertThat(project.pending()).isEmpty();
        }
    }

    /** Over tables of others and without a ledger pgroll says a word, does nothing, and exits as if all were well. */
    @ParameterizedTest
    @ValueSource(strings = {"native", "phased"})
    @Recovers("pgroll | is non-empty but has no migration history | pgroll baseline 0000_baseline migrations --yes")
    void beginsOverTablesOfOthersBehindABaseline(String mode) throws SQLException {
        List<Plan> plans = Histories.ofJson(Histories.POLICY, """
                {"id": "0001_channel", "at": "2026-11-01T10:00", "operations": [
                  {"operation": "existing-table", "table": "orders",
                   "columns": [{"name": "id", "type": "bigint", "notNull": true}],
                   "constraints": [{"constraint": "primary-key", "columns": ["id"]}]},
                  {"operation": "add-column", "table": "orders", "column": {"name": "channel", "type": "text"}}]}
                """);
        try (var database = ProofDatabase.empty()) {
            var tool = new Pgroll(mode);
            database.execute("CREATE TABLE orders (id bigint PRIMARY KEY)");
            Project project = tool.open(folder, database);
            Rendered.history(plans, tool.target(), Head.EMPTY, Histories.POLICY).forEach(project::place);
            List<String> pending = project.pending();
            assertThat(project.migrate().successful().output())
                    .contains("Schema \"public\" is non-empty but has no migration history");
            assertThat(project.pending()).isEqualTo(pending).isNotEmpty();

            project.follow(project.page().code("is non-empty but has no migration history", "pgroll baseline"));
            project.migrate().successful();
            assertThat(project.pending()).isEmpty();
            assertThat(hasColumn(database, "channel")).isTrue();
            project.revert(project.placed().size());
            assertThat(hasColumn(database, "channel")).isFalse();
            project.migrate().successful();
            assertThat(hasColumn(database, "channel")).isTrue();
        }
    }

    /** The effect of native mode on clients, as the guide beside the files tells it. */
    @Test
    void servesBothVersionsFromStartToComplete() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            var tool = new Pgroll("native");
            Command pgroll = open(tool, database);
            List<Artifact> migrations = migrations(tool, Histories.cents(Histories.POLICY));
            pgroll.with("start", write(migrations.get(0)), "--complete").run().successful();
            database.execute("INSERT INTO orders VALUES (1, 100)");
            pgroll.with("start", write(migrations.get(1))).run().successful();
            try (var previous = client(database, "public_0001_orders");
                    var next = client(database, "public_0002_cents")) {
                previous.createStatement().execute("INSERT INTO orders (id, total) VALUES (2, 250)");
                next.createStatement().execute("INSERT INTO orders (id, amount) VALUES (3, 4.75)");
                assertThat(sum(previous, "total")).isEqualTo("825");
                assertThat(sum(next, "amount")).isEqualTo("8.25");

                pgroll.with("complete").run().successful();

                assertThat(sum(next, "amount")).isEqualTo("8.25");
                assertThatThrownBy(() -> sum(previous, "total"))
                        .isInstanceOf(SQLException.class)
                        .extracting(refused -> ((SQLException) refused).getSQLState())
                        .isEqualTo("42P01");
            }
            database.runScript(Histories.text(folder.resolve("revert-0002_cents.sql")));
            try (var previous = client(database, "public_0001_orders")) {
                assertThat(sum(previous, "total")).isEqualTo("825");
            }
        }
    }

    private Command open(Pgroll tool, ProofDatabase database) {
        Command pgroll = Command.in(folder, ExternalTool.pgroll().toString()).with(tool.environment(database));
        pgroll.with("init").run().successful();
        return pgroll;
    }

    /** The migrations in order, and the ways back in the folder. */
    private List<Artifact> migrations(Pgroll tool, List<Plan> plans) {
        List<Artifact> artifacts = Rendered.history(plans, tool.target(), Head.EMPTY, Histories.POLICY).stream()
                .flatMap(rendered -> rendered.artifacts().stream())
                .toList();
        artifacts.stream()
                .filter(artifact -> artifact.role() == Artifact.Role.DOWN)
                .forEach(this::write);
        return artifacts.stream()
                .filter(artifact -> artifact.role() == Artifact.Role.UP)
                .toList();
    }

    private String write(Artifact artifact) {
        return Histories.written(folder.resolve(artifact.name()), artifact.text())
                .toString();
    }

    private static Connection client(ProofDatabase database, String version) throws SQLException {
        Connection client = database.scratch().connect();
        client.createStatement().execute("SET search_path = " + version);
        return client;
    }

    private static String sum(Connection client, String column) throws SQLException {
        try (var rows = client.createStatement().executeQuery("SELECT sum(" + column + ") FROM orders")) {
            rows.next();
            return Optional.ofNullable(rows.getBigDecimal(1))
                    .map(sum -> sum.stripTrailingZeros().toPlainString())
                    .orElse("nothing");
        }
    }

    private static boolean hasColumn(ProofDatabase database, String column) throws SQLException {
        return database.ask("SELECT count(*) FROM pg_attribute"
                        + " WHERE attrelid = 'public.orders'::regclass AND attname = '" + column
                        + "' AND NOT attisdropped")
                .equals("1");
    }
}
