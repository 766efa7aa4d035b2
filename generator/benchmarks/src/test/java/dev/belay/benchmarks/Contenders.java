package dev.belay.benchmarks;

import dev.belay.conformance.ToolProject;
import dev.belay.core.config.Policy;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Plan;
import dev.belay.postgres.server.ScratchDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Those whose backfills are compared, each with its own settings as they come. */
final class Contenders {

    private static final String TABLE = "CREATE TABLE orders (id bigint PRIMARY KEY, total bigint, note text)";

    private static final String DEADLOCK = "40P01";

    private Contenders() {}

    /** Belay's files under golang-migrate: EXPAND and BACKFILL in one run, the start of the tool included. */
    static Contender belay(Scenario scenario, List<Plan> plans, Policy policy, Path folder, ScratchDatabase database) {
        ToolProject project = ToolProject.open("golang-migrate-pgx5", folder, database, plans, policy);
        return new Contender() {
            @Override
            public String name() {
                return "belay";
            }

            @Override
            public void prepare() {
                scenario.given().forEach(given -> project.place(given.id(), Set.of(Phase.values())));
                migrate();
            }

            @Override
            public void fill() {
                project.place(scenario.change().id(), Set.of(Phase.EXPAND, Phase.BACKFILL));
                migrate();
            }

            /** Server and clients go by one clock. */
            @Override
            public Optional<Instant> filling() throws SQLException {
                try (Connection connection = database.connect();
                        var statement = connection.createStatement();
                        var rows = statement.executeQuery("SELECT min(started) FROM belay.state")) {
                    rows.next();
                    return Optional.of(rows.getTimestamp(1).toInstant());
                }
            }

            private void migrate() {
                ToolProject.Run run = project.start();
                if (!run.successful()) {
                    throw new IllegalStateException(run.output());
                }
            }
        };
    }

    /** One UPDATE over all rows, without a trigger: nothing is faster, and nothing holds more locks. */
    static Contender update(ScratchDatabase database) {
        return new Contender() {
            private Instant altered = Instant.MIN;

            @Override
            public String name() {
                return "update";
            }

            @Override
            public void prepare() throws SQLException {
                execute(database, TABLE);
            }

            @Override
            public void fill() throws SQLException {
                execute(database, "ALTER TABLE orders ADD COLUMN amount numeric(12,2)");
                altered = Instant.now();
                while (!updated()) {
                    System.out.println("update: a deadlock with the clients, once more from the beginning");
                }
            }

            @Override
            public Optional<Instant> filling() {
                return Optional.of(altered);
            }

            private boolean updated() throws SQLException {
                try {
                    execute(database, "UPDATE orders SET amount = total / 100.0 WHERE amount IS NULL");
                    return true;
                } catch (SQLException e) {
                    if (DEADLOCK.equals(e.getSQLState())) {
                        return false;
                    }
                    throw e;
                }
            }
        };
    }

    /** pgroll's own operation for the same change, its start included. */
    static Contender pgroll(Path folder, ScratchDatabase database) {
        return new Contender() {
            @Override
            public String name() {
                return "pgroll";
            }

            @Override
            public void prepare() throws InterruptedException {
                run("init");
                run(
                        "start",
                        file("01_orders", "{\"operations\": [{\"sql\": {\"up\": \"" + TABLE + "\"}}]}"),
                        "--complete");
            }

            @Override
            public void fill() throws InterruptedException {
                run("start", file("02_amount", """
                        {"operations": [{"alter_column": {"table": "orders", "column": "total", "type": "numeric(12,2)",
                          "up": "total / 100.0", "down": "(total * 100)::bigint"}}]}
                        """));
            }

            private String file(String name, String text) {
                try {
                    return Files.writeString(folder.resolve(name + ".json"), text)
                            .toString();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            private void run(String... words) throws InterruptedException {
                ToolProject.Run run = ToolProject.pgroll(
                        folder,
                        Map.of(
                                "PGROLL_PG_URL",
                                "postgres://postgres@localhost:"
                                        + database.server().port() + "/" + database.name() + "?sslmode=disable"),
                        words);
                if (!run.successful()) {
                    throw new IllegalStateException(run.output());
                }
            }
        };
    }

    private static void execute(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
