package dev.belay.postgres.rehearsal;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.Change;
import dev.belay.dsl.Changes;
import dev.belay.dsl.SchemaChange;
import dev.belay.postgres.server.EmbeddedServer;
import dev.belay.postgres.server.ScratchDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Plans of migration classes. */
final class Histories {
    private static final String ROWS = """
            INSERT INTO customers SELECT g, 'name ' || g, 'c' || g || '@example.org' FROM generate_series(1, 100) g;
            INSERT INTO orders SELECT g, 1 + g % 100, g * 7, CASE WHEN g % 3 = 0 THEN NULL ELSE 'open' END,
              'sku' || g, 'l' || g, 1 + g % 5 FROM generate_series(1, 400) g
            """;

    private Histories() {}

    static List<Plan> plans(int major, Policy policy, SchemaChange... migrations) {
        var changes = Arrays.stream(migrations).map(Histories::change).toList();
        var history = History.plan(changes, new ServerVersion(major), policy);
        if (!history.problems().isEmpty()) {
            throw new AssertionError(history.problems());
        }
        return history.plans();
    }

    /** A shop from its first table to a contract. */
    static List<Plan> shop(int major, Policy policy) {
        return plans(major, policy, new CreateShop(), new ReworkOrders(), new ContractReworkOrders());
    }

    /** Puts rows into the tables that the first plan of the shop creates. */
    static void fill(ScratchDatabase database, Plan plan) throws SQLException {
        if (plan.change().id().startsWith("0001")) {
            try (var connection = database.connect()) {
                Target.execute(connection, ROWS);
            }
        }
    }

    /** Applies a plan without a look at what it does, and fills its tables. */
    static void applied(EmbeddedServer server, ScratchDatabase database, Policy policy, Plan plan) throws SQLException {
        var writer = new PostgresWriter(new ServerVersion(server.major()), policy);
        var target = new Target(server, database.name(), policy, writer::statements);
        for (var unit : plan.units()) {
            target.apply(unit);
        }
        fill(database, plan);
    }

    private static Change change(SchemaChange migration) {
        var collected = Changes.collect(migration.getClass(), migration);
        return collected.change().orElseThrow(() -> new AssertionError(collected.problems()));
    }
}
