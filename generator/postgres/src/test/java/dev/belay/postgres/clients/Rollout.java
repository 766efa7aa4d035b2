package dev.belay.postgres.clients;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.Backfill;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.RowDdl;
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
import dev.belay.dsl.Intent;
import dev.belay.dsl.Operation;
import dev.belay.dsl.Place;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.postgres.server.SharedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan made by hand whose units run raw SQL, so that faults can be planted which no planner would make. */
final class Rollout {
    private final int major;
    private final String setUp;
    private final SchemaState before;
    private final SchemaState after;
    private final Map<Phase, List<Unit>> phases = new EnumMap<>(Phase.class);
    private final Map<String, List<String>> sql = new LinkedHashMap<>();
    private final List<Intent> intents = new ArrayList<>();
    private List<Shortfall> shortfalls = List.of();

    Rollout(int major, String setUp, SchemaState before, SchemaState after) {
        this.major = major;
        this.setUp = setUp;
        this.before = before;
        this.after = after;
    }

    /** A unit whose statements the clients are told of, and the SQL that really runs. */
    Rollout unit(Phase phase, String name, ClientEffects effects, List<Ddl> statements, String... script) {
        List<Ddl> told = statements.isEmpty() ? List.of(new GuardDdl.LockTables(List.of(), true)) : statements;
        List<Step> steps = told.stream()
                .map(statement -> new Step(statement, 0, Facts.NONE, effects))
                .toList();
        boolean transactional = told.stream().noneMatch(RowDdl.RunBackfill.class::isInstance);
        WayBack wayBack = new WayBack(true, List.of(), DownClass.LOSSLESS, "Nothing.", Optional.empty());
        phases.computeIfAbsent(phase, each -> new ArrayList<>())
                .add(new Unit(name, phase, name, transactional, steps, wayBack));
        sql.put(name, List.of(script));
        return this;
    }

    /** What the author of the change said. */
    Rollout operation(Operation operation) {
        intents.add(new Intent(operation, Optional.empty(), Place.of("Change.java")));
        return this;
    }

    /** What clients did too little of, once it has run. */
    List<Shortfall> shortfalls() {
        return shortfalls;
    }

    Rollout gate(Phase phase) {
        phases.computeIfAbsent(phase, each -> new ArrayList<>());
        return this;
    }

    Plan plan() {
        return new Plan(
                new Change("0001_change", LocalDateTime.of(2026, 1, 1, 0, 0), intents),
                new ServerVersion(major),
                List.of(),
                phases.entrySet().stream()
                        .map(entry -> new PhasePlan(entry.getKey(), entry.getValue(), List.of()))
                        .toList(),
                before,
                after);
    }

    /** Rolls out unit by unit; clients write between two units. */
    ClientReport run(ClientOptions options) throws SQLException, InterruptedException {
        return run(options, false);
    }

    /** Rolls out unit by unit; clients write also while a backfill runs. */
    ClientReport runWithClientsWritingDuringTheBackfill(ClientOptions options)
            throws SQLException, InterruptedException {
        return run(options, true);
    }

    private ClientReport run(ClientOptions options, boolean during) throws SQLException, InterruptedException {
        var server = SharedServer.of(major);
        try (var database = server.scratchDatabase();
                var tool = database.connect()) {
            execute(tool, setUp);
            execute(tool, "SET lock_timeout = '10s'");
            Plan plan = plan();
            try (var clients = LiveClients.start(server, database.name(), plan, options)) {
                for (Unit unit : plan.units()) {
                    clients.beforeUnit(unit);
                    if (during && unit.phase() == Phase.BACKFILL) {
                        clients.during(unit, () -> apply(tool, unit));
                    } else {
                        apply(tool, unit);
                    }
                    clients.afterUnit(unit);
                }
                shortfalls = clients.shortfalls();
                return clients.total();
            }
        }
    }

    private void apply(Connection tool, Unit unit) throws SQLException {
        for (String statement : sql.get(unit.name())) {
            execute(tool, statement);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static Ddl backfill(TableName table, ColumnDefinition key, ColumnDefinition column, String expression) {
        return new RowDdl.RunBackfill(new Backfill(
                "0001_change",
                "backfill",
                table,
                List.of(key),
                List.of(new Assignment(column.name(), new SqlExpression(expression))),
                new SqlExpression(column.name() + " IS NULL AND (" + expression + ") IS NOT NULL"),
                100,
                Duration.ZERO));
    }
}
