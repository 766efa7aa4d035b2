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
import java.util.stream.Stream;

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
        for (Plan plan : given) {
            database.apply(plan);
        }
        database.run(golden.seed());
        return database;
    }

    /** The same database once more. */
    GoldenDatabase copy(String suffix) throws SQLException {
        server.cloneDatabase(name, name + suffix);
        return new GoldenDatabase(server, name + suffix);
    }

    /** Runs every unit of a plan as a tool would. */
    void apply(Plan plan) throws SQLException {
        for (Unit unit : plan.units()) {
            apply(plan, unit);
        }
    }

    /** Runs one unit of a plan as a tool would. */
    void apply(Plan plan, Unit unit) throws SQLException {
        run(plan, unit.transactional(), unit.steps().stream().map(Step::statement));
    }

    /** How many rows the way back of a unit concerns; the query may create functions of its session first. */
    long counted(Unit unit) throws SQLException {
        try (var connection = server.connect(name);
                var statement = connection.createStatement()) {
            boolean selected = statement.execute(unit.wayBack().countingQuery().orElse("SELECT -1"));
            while (!selected) {
                selected = statement.getMoreResults();
            }
            try (var row = statement.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Undoes one unit of a plan as a tool would. */
    void undo(Plan plan, Unit unit) throws SQLException {
        run(plan, unit.wayBack().transactional(), unit.wayBack().statements().stream());
    }

    private void run(Plan plan, boolean transactional, Stream<Ddl> ddl) throws SQLException {
        PostgresWriter writer = new PostgresWriter(plan.server(), GoldenPlans.POLICY);
        List<String> statements =
                ddl.flatMap(each -> writer.statements(each).stream()).toList();
        try (Connection connection = server.connect(name);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(!transactional);
            for (String sql : statements) {
                statement.execute(sql);
            }
            if (transactional) {
                connection.commit();
            }
        }
    }

    /** Runs a script in one transaction. */
    void run(String script) throws SQLException {
        try (Connection connection = server.connect(name);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(script);
            connection.commit();
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
