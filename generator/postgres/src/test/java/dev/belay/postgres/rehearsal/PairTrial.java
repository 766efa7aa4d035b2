package dev.belay.postgres.rehearsal;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Planner;
import dev.belay.core.plan.Unit;
import dev.belay.core.state.SchemaState;
import dev.belay.postgres.catalog.CatalogSnapshot;
import dev.belay.postgres.catalog.ComparisonOptions;
import dev.belay.postgres.random.Lifecycle;
import dev.belay.postgres.random.RandomPair;
import dev.belay.postgres.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has to hold for every pair: the model is the catalog after going up, and after going down it is as before. */
final class PairTrial {
    private final EmbeddedServer server;
    private final Policy policy;
    private final Planner planner;
    private final StatementWriter writer;

    PairTrial(EmbeddedServer server, Policy policy) {
        this.server = server;
        this.policy = policy;
        ServerVersion version = new ServerVersion(server.major());
        this.planner = new Planner(version, policy);
        this.writer = new PostgresWriter(version, policy)::statements;
    }

    /** The plans of the pair: the schema, the change, and what follows it. */
    List<Plan> plans(RandomPair pair) {
        return Lifecycle.of(planner, pair).orElseThrow();
    }

    /** What does not hold; empty when everything does. */
    Optional<String> failure(RandomPair pair, String database) throws SQLException {
        server.dropDatabase(database);
        server.createDatabase(database);
        Target target = new Target(server, database, policy, writer);
        try (ModelDatabase model = ModelDatabase.beside(target);
                LiveCatalog catalog = new LiveCatalog(target)) {
            return failure(pair, target, model, catalog);
        } catch (SQLException refused) {
            return Optional.of("the server refuses: " + refused.getMessage());
        } finally {
            server.dropDatabase(database);
        }
    }

    private Optional<String> failure(RandomPair pair, Target target, ModelDatabase model, LiveCatalog catalog)
            throws SQLException {
        List<Plan> plans = plans(pair);
        for (Unit unit : plans.get(0).units()) {
            target.apply(unit);
        }
        try (Connection connection = target.open("belay rows")) {
            for (String insert : pair.inserts()) {
                Target.execute(connection, insert);
            }
        }
        existing(plans.get(1), plans.get(0).after(), target);
        List<Leg> legs = new ArrayList<>();
        for (Plan plan : plans.subList(1, plans.size())) {
            legs.add(new Leg(plan, catalog.now(), rows(target)));
            for (Unit unit : plan.units()) {
                target.apply(unit);
            }
            Optional<String> difference = differences(
                    "after going up " + plan.change().id(),
                    model.snapshot(plan.after()),
                    catalog.now(),
                    ComparisonOptions.strict());
            if (difference.isPresent()) {
                return difference;
            }
        }
        return goBack(legs, target, catalog);
    }

    /** Leads back, leg by leg, as far as it goes. */
    private Optional<String> goBack(List<Leg> legs, Target target, LiveCatalog catalog) throws SQLException {
        boolean keepsValues = true;
        for (int index = legs.size() - 1; index >= 0; index--) {
            Leg leg = legs.get(index);
            Back back = undo(leg.plan().units(), target);
            if (!back.complete()) {
                return back.failure();
            }
            keepsValues &= keepsValues(leg.plan().units());
            Optional<String> difference = compare(leg, legs.size() > 1, keepsValues, target, catalog);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    /** How far the ways back of a plan led. */
    private record Back(boolean complete, Optional<String> failure) {}

    /** What a plan started from. */
    private record Leg(Plan plan, CatalogSnapshot catalog, String rows) {}

    /** What {@code existing} tells of has been there all along. */
    private void existing(Plan plan, SchemaState known, Target target) throws SQLException {
        List<dev.belay.core.ddl.Ddl> statements = new ArrayList<>();
        for (var table : plan.before().tables().values()) {
            if (known.table(table.name()).isEmpty()) {
                statements.add(new dev.belay.core.ddl.TableDdl.Create(table));
                table.indexes()
                        .forEach(index ->
                                statements.add(new dev.belay.core.ddl.IndexDdl.Create(table.name(), index, false)));
                table.comment()
                        .ifPresent(text -> statements.add(
                                new dev.belay.core.ddl.TableDdl.Comment(table.name(), Optional.of(text))));
                table.columns()
                        .forEach(column -> column.comment()
                                .ifPresent(text -> statements.add(new dev.belay.core.ddl.ColumnDdl.Comment(
                                        table.name(), column.name(), Optional.of(text)))));
            }
        }
        try (Connection connection = target.open("belay existing")) {
            Target.run(connection, true, target.sql(statements));
        }
    }

    private Back undo(List<Unit> units, Target target) throws SQLException {
        for (int index = units.size() - 1; index >= 0; index--) {
            Unit unit = units.get(index);
            UnitIntent intent = new UnitIntent(unit);
            boolean refuses = intent.neverGoesBack() || counted(unit, target) > 0 && refusesWhile(unit);
            try {
                target.undo(unit);
            } catch (SQLException refused) {
                return new Back(
                        false,
                        refuses
                                ? Optional.empty()
                                : Optional.of("the way back of " + unit.name() + " fails: " + refused.getMessage()));
            }
            if (refuses) {
                return new Back(false, Optional.of("the way back of " + unit.name() + " does not refuse"));
            }
            if (intent.leavesSomething() && unit.wayBack().downClass() == DownClass.IRREVERSIBLE) {
                return new Back(false, Optional.empty());
            }
        }
        return new Back(true, Optional.empty());
    }

    /** The column order is compared unless a contract has gone back: it puts its column last. */
    private Optional<String> compare(
            Leg leg, boolean contracted, boolean keepsValues, Target target, LiveCatalog catalog) throws SQLException {
        String when = "after going back from " + leg.plan().change().id();
        return differences(
                        when,
                        leg.catalog(),
                        catalog.now(),
                        contracted ? ComparisonOptions.anyColumnOrder() : ComparisonOptions.strict())
                .or(() -> keepsValues ? sameRows(when, leg, target) : Optional.empty());
    }

    private static boolean refusesWhile(Unit unit) {
        return unit.wayBack().downClass() == DownClass.REFUSES_WHILE
                && unit.wayBack().statements().stream().anyMatch(PairTrial::counts);
    }

    private static boolean counts(dev.belay.core.ddl.Ddl statement) {
        if (statement instanceof dev.belay.core.ddl.StateDdl.CommitEach each) {
            return each.statements().stream().anyMatch(PairTrial::counts);
        }
        return statement instanceof dev.belay.core.ddl.GuardDdl.RefuseWhileRows
                || statement instanceof dev.belay.core.ddl.GuardDdl.RefuseUncomputable;
    }

    private static long counted(Unit unit, Target target) throws SQLException {
        Optional<String> query = unit.wayBack().countingQuery();
        return query.isPresent() ? target.number(query.get()) : 0;
    }

    private static boolean keepsValues(List<Unit> units) {
        return units.stream().noneMatch(unit -> unit.wayBack().downClass() == DownClass.LOSES_VALUES);
    }

    private Optional<String> sameRows(String when, Leg leg, Target target) {
        try {
            String rows = rows(target);
            return rows.equals(leg.rows())
                    ? Optional.empty()
                    : Optional.of(when + " rows differ:\n" + leg.rows() + "\n" + rows);
        } catch (SQLException refused) {
            return Optional.of(when + " rows cannot be read: " + refused.getMessage());
        }
    }

    private static Optional<String> differences(
            String when, CatalogSnapshot expected, CatalogSnapshot seen, ComparisonOptions options) {
        var differences = expected.differences(seen, options);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(when + " the catalog differs: "
                        + differences.stream().limit(5).map(String::valueOf).toList());
    }

    /** A digest of every row of every table, by column name, whatever the order of rows and columns. */
    private static String rows(Target target) throws SQLException {
        String tables = "SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n"
                + " ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname NOT IN"
                + " ('pg_catalog', 'information_schema', 'belay') ORDER BY 1";
        StringBuilder digest = new StringBuilder();
        try (Connection connection = target.open("belay rows");
                var outer = connection.createStatement();
                var names = outer.executeQuery(tables)) {
            while (names.next()) {
                try (var inner = connection.createStatement();
                        var rows = inner.executeQuery("SELECT count(*), md5(string_agg(h, ',' ORDER BY h)) FROM"
                                + " (SELECT md5(to_jsonb(t)::text) AS h FROM " + names.getString(1) + " AS t) AS d")) {
                    rows.next();
                    digest.append(names.getString(1))
                            .append(' ')
                            .append(rows.getLong(1))
                            .append(' ')
                            .append(rows.getString(2))
                            .append('\n');
                }
            }
        }
        return digest.toString();
    }
}
