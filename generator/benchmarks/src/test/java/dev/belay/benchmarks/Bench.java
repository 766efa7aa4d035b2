package dev.belay.benchmarks;

import dev.belay.conformance.ToolProject;
import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.Change;
import dev.belay.postgres.server.ScratchDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the database of a scenario by a tool, loads it, and runs the bench on it. */
final class Bench {

    private static final Path SCENARIOS = Path.of("scenarios");
    private static final Path REPORTS = Path.of("target", "bench");
    private static final String TOOL = "golang-migrate-pgx5";

    private final Scenario scenario;
    private final BenchOptions options;

    Bench(String scenario, BenchOptions options) {
        this.scenario = new ScenarioFolder(SCENARIOS.resolve(scenario)).read();
        this.options = options;
    }

    /** The names of all scenarios. */
    static List<String> scenarios() {
        return ScenarioFolder.names(SCENARIOS);
    }

    /** Runs the scenario with the files of Belay for a tool. */
    BenchReport with(String tool, Path folder) throws SQLException, InterruptedException {
        try (Lanes.Lane lane = Lanes.enter();
                ScratchDatabase database = lane.server().scratchDatabase()) {
            Migrator migrator = begun(tool, folder, database);
            return run(scenario, database, migrator);
        }
    }

    /** Runs the scenario with scripts in which somebody got something wrong. */
    BenchReport with(PlantedFault fault, Path folder) throws SQLException, InterruptedException {
        try (Lanes.Lane lane = Lanes.enter();
                ScratchDatabase database = lane.server().scratchDatabase()) {
            begun(TOOL, folder, database);
            Scenario felt = fault.forgotten().map(scenario::withBefore).orElse(scenario);
            return run(felt, database, new ScriptMigrator(fault.folder(), database));
        }
    }

    /** Lets the clients of the scenario run without any migration: all of them are of the release before. */
    BenchReport control(Path folder) throws SQLException, InterruptedException {
        Release before = scenario.before();
        Scenario unchanged = new Scenario(
                scenario.name(),
                scenario.given(),
                scenario.change(),
                Optional.empty(),
                scenario.seed(),
                before,
                before,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        try (Lanes.Lane lane = Lanes.enter();
                ScratchDatabase database = lane.server().scratchDatabase()) {
            begun(TOOL, folder, database);
            return run(unchanged, database, new NoMigrator());
        }
    }

    private Migrator begun(String tool, Path folder, ScratchDatabase database)
            throws SQLException, InterruptedException {
        Migrator migrator = new ToolMigrator(tool, ToolProject.open(tool, folder, database, plans(), policy()));
        for (Change given : scenario.given()) {
            migrator.place(given.id(), Set.of(Phase.values()));
        }
        Migrator.Outcome outcome = migrator.start().await();
        if (!outcome.successful()) {
            throw new IllegalStateException("The scenario cannot begin: " + outcome.output());
        }
        load(database);
        return migrator;
    }

    private void load(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(scenario.seed(options.rows()));
            statement.execute("ANALYZE");
        }
    }

    private BenchReport run(Scenario run, ScratchDatabase database, Migrator migrator)
            throws SQLException, InterruptedException {
        Connections connections = new Connections(database.server(), database.name());
        LiveBench bench = new LiveBench(run, connections, migrator, options, early(run, connections, migrator));
        BenchReport report = bench.run();
        new ReportFiles(REPORTS).write(report, bench.samples());
        return report;
    }

    /** The contract of Belay's own files; whoever wrote scripts by hand has no guard that could refuse. */
    private EarlyContract early(Scenario run, Connections connections, Migrator migrator) {
        if (run.contract().isEmpty() || !(migrator instanceof ToolMigrator)) {
            return new EarlyContract(connections, run.change().id(), 0, List.of());
        }
        List<Plan> all = plans();
        Plan change = all.get(all.size() - 2);
        Plan contract = all.get(all.size() - 1);
        PostgresWriter writer = new PostgresWriter(contract.server(), policy());
        return new EarlyContract(
                connections,
                run.change().id(),
                (int) statements(change.units())
                        .filter(RowDdl.RunBackfill.class::isInstance)
                        .count(),
                statements(contract.units().subList(0, 1))
                        .flatMap(statement -> writer.statements(statement).stream())
                        .toList());
    }

    private static Stream<Ddl> statements(List<Unit> units) {
        return units.stream().flatMap(unit -> unit.steps().stream()).map(Step::statement);
    }

    /** As a project has it, but that nobody has to wait for people, and that a kill finds a backfill at work. */
    private Policy policy() {
        return Policy.defaults()
                .withSoak(Duration.ZERO)
                .withBackfill(backfill -> backfill.withBatchSize(500).withPause(Duration.ofMillis(5)))
                .withLockTimeout(options.lockTimeout());
    }

    Scenario scenario() {
        return scenario;
    }

    private List<Plan> plans() {
        return plans(policy());
    }

    /** The rollouts of the scenario's changes under a policy. */
    List<Plan> plans(Policy policy) {
        List<Change> changes = new ArrayList<>(scenario.given());
        changes.add(scenario.change());
        scenario.contract().ifPresent(changes::add);
        History history = History.plan(changes, ServerVersion.DEFAULT, policy);
        if (!history.problems().isEmpty()) {
            throw new IllegalStateException(scenario.name() + " is refused: " + history.problems());
        }
        return history.plans();
    }
}
