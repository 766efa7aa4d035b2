package dev.belay.postgres.golden;

import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.postgres.catalog.CatalogSnapshot;
import dev.belay.postgres.catalog.SnapshotScope;
import dev.belay.postgres.server.EmbeddedServer;
import dev.belay.postgres.server.ScratchDatabase;
import dev.belay.postgres.server.SharedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A database of a case: what is given and its rows, and then either the changes or what a person would type.
 *
 * @param server the server it lies on
 * @param name its name
 */
record GoldenDatabase(EmbeddedServer server, String name) implements AutoCloseable {

    /** What the case starts from. */
    static GoldenDatabase given(GoldenCase golden, List<Plan> given, int major) throws SQLException {
        EmbeddedServer server = SharedServer.of(major);
        ScratchDatabase scratch = server.scratchDatabase();
        GoldenDatabase database = new GoldenDatabase(server, scratch.name());
        database.apply(given);
        database.run(true, List.of(golden.seed()));
        return database;
    }

    /** The same database once more. */
    GoldenDatabase copy(String suffix) throws SQLException {
        server.cloneDatabase(name, name + suffix);
        return new GoldenDatabase(server, name + suffix);
    }

    void apply(List<Plan> plans) throws SQLException {
        for (Plan plan : plans) {
            for (Unit unit : plan.units()) {
                apply(plan, unit);
            }
        }
    }

    void apply(Plan plan, Unit unit) throws SQLException {
        run(
                plan,
                unit.transactional(),
                unit.steps().stream().map(Step::statement).toList());
    }

    void undo(Plan plan, Unit unit) throws SQLException {
        run(plan, unit.wayBack().transactional(), unit.wayBack().statements());
    }

    private void run(Plan plan, boolean transactional, List<Ddl> statements) throws SQLException {
        PostgresWriter writer = new PostgresWriter(plan.server(), GoldenPlans.POLICY);
        run(
                transactional,
                statements.stream()
                        .flatMap(each -> writer.statements(each).stream())
                        .toList());
    }

    /** Runs SQL in one transaction, or each statement in its own. */
    void run(boolean transactional, List<String> statements) throws SQLException {
        try (Connection connection = server.connect(name);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(!transactional);
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(e.getMessage() + "\nin " + sql, e.getSQLState(), e);
                }
            }
            if (transactional) {
                connection.commit();
            }
        }
    }

    /** The catalog without what Belay keeps for itself. */
    CatalogSnapshot catalog() throws SQLException {
        try (Connection connection = server.connect(name)) {
            return CatalogSnapshot.read(
                    connection,
                    SnapshotScope.allSchemas()
                            .without(
                                    GoldenPlans.POLICY.stateSchema().value(),
                                    GoldenPlans.POLICY.retentionSchema().value()));
        }
    }

    @Override
    public void close() throws SQLException {
        server.dropDatabase(name);
    }
}
