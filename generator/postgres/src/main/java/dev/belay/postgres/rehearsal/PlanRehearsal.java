package dev.belay.postgres.rehearsal;

import dev.belay.core.plan.Plan;
import dev.belay.core.plan.RelationLock;
import dev.belay.core.report.rehearsal.ClientCount;
import dev.belay.core.report.rehearsal.RehearsalReport;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.postgres.catalog.ComparisonOptions;
import dev.belay.postgres.clients.ClientOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One rehearsal of one plan: the parts in their order, and what they found. */
final class PlanRehearsal {
    private static final String CONNECTION_LOST = "08";
    private static final int STATEMENTS_PER_TRANSACTION = 10;
    private static final int OLD_CLIENTS = 2;

    private final Target target;
    private final Plan plan;
    private final RehearsalOptions options;
    private final StatementWriter writer;
    private final Optional<Set<TableName>> touched;
    private final List<UnitRecord> records = new ArrayList<>();
    private final List<ClientCount> clients = new ArrayList<>();
    private final Findings whole;
    private final List<String> notes = new ArrayList<>();

    PlanRehearsal(Target target, Plan plan, RehearsalOptions options, StatementWriter writer) {
        this.target = target;
        this.plan = plan;
        this.options = options;
        this.writer = writer;
        this.whole = new Findings(plan.change().id());
        this.touched = touchedBy(plan);
        plan.units().forEach(unit -> records.add(new UnitRecord(unit)));
    }

    RehearsalReport run() throws SQLException {
        if (options.measured()) {
            measure();
        }
        if (options.kills()
                && records.stream().anyMatch(unit -> unit.intent().backfill().isPresent())) {
            kill();
        }
        if (options.clients()) {
            runClients();
        }
        cycle();
        return new RehearsalReport(
                plan.change().id(),
                target.server().major(),
                records.stream().map(UnitRecord::report).toList(),
                clients,
                whole.deviations(),
                notes);
    }

    private void measure() throws SQLException {
        try (var pass = new MeasuredPass(target.copy(target.database() + "_measured"), plan.before())) {
            eachUnit("measured alone", unit -> unit.add(pass.run(unit.unit(), unit.findings())));
        }
    }

    private void kill() throws SQLException {
        var copy = target.copy(target.database() + "_killed");
        try (var pass = new KillPass(copy, rowsOf(copy))) {
            eachUnit("with kills", pass::run);
            records.forEach(unit -> pass.filled(unit.unit()).ifPresent(unit::filledAfterKills));
        }
    }

    private void runClients() throws SQLException {
        var each = options.statementsPerKind();
        var work = new ClientOptions(options.seed(), each, Math.min(each, STATEMENTS_PER_TRANSACTION), OLD_CLIENTS);
        try (var pass = new ClientPass(target.copy(target.database() + "_clients"), plan, work)) {
            if (eachUnit("with clients", pass::run)) {
                pass.finish(whole);
            }
            clients.addAll(pass.counts());
            notes.addAll(pass.notes());
        }
    }

    private void cycle() throws SQLException {
        try (var model = ModelDatabase.beside(target, writer);
                var older = target.openLive("belay previous release")) {
            var unknown = Set.copyOf(
                    model.snapshot(plan.before()).differences(target.snapshot(), ComparisonOptions.strict()));
            unknown.forEach(difference -> notes.add("not part of the state: " + difference));
            var rows = rowsOf(target);
            var units = new CycleUnits(
                    target, model, rows, unknown, this::differsEachTime, options.guardTrials(), plan.before());
            var start = units.now();
            if (eachUnit("in the cycle", unit -> units.run(unit, older))) {
                new WholePlan(target, rows, records, this::differsEachTime, whole).downAndUp(start, units.now());
            }
        }
    }

    /** Whether every unit could be run. */
    private boolean eachUnit(String part, Part work) throws SQLException {
        for (var unit : records) {
            if (!tried(unit, part, work)) {
                return false;
            }
        }
        return true;
    }

    /** A statement that fails ends its part of the rehearsal; that the server is gone ends everything. */
    private static boolean tried(UnitRecord unit, String part, Part work) throws SQLException {
        long start = System.nanoTime();
        try {
            work.run(unit);
            unit.took(System.nanoTime() - start);
            return true;
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(CONNECTION_LOST)) {
                throw e;
            }
            unit.findings().add("statement-fails", part, "every statement to run", String.valueOf(e.getMessage()));
            return false;
        }
    }

    private RowReader rowsOf(Target database) {
        return new RowReader(database, this::touched, this::passes);
    }

    private boolean touched(TableName table) {
        return touched.map(tables -> tables.contains(table)).orElse(true);
    }

    private boolean passes(TableName table, Identifier column) {
        return records.stream().anyMatch(unit -> unit.intent().reshapes(table, column));
    }

    private boolean differsEachTime(TableName table, Identifier column) {
        return records.stream().anyMatch(unit -> unit.intent().differsEachTime(table, column));
    }

    /** The tables that a plan says it touches, those it creates among them; empty where SQL of the author may touch any. */
    private static Optional<Set<TableName>> touchedBy(Plan plan) {
        var steps = plan.units().stream().flatMap(unit -> unit.steps().stream()).toList();
        if (!steps.stream().allMatch(step -> step.facts().predicted())) {
            return Optional.empty();
        }
        var locked =
                steps.stream().flatMap(step -> step.facts().locks().stream()).map(RelationLock::relation);
        var created = plan.after().tables().keySet().stream()
                .filter(table -> plan.before().table(table).isEmpty());
        return Optional.of(Stream.concat(locked, created).collect(Collectors.toUnmodifiableSet()));
    }

    /** What is done with each unit in one part of a rehearsal. */
    @FunctionalInterface
    private interface Part {
        void run(UnitRecord unit) throws SQLException;
    }
}
