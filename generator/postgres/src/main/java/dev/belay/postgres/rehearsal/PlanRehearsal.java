package dev.belay.postgres.rehearsal;

import dev.belay.core.plan.Plan;
import dev.belay.core.plan.RelationLock;
import dev.belay.core.report.rehearsal.RehearsalReport;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.postgres.catalog.ComparisonOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One rehearsal of one plan: the parts in their order, and what they found. */
final class PlanRehearsal {
    private final Target target;
    private final Plan plan;
    private final RehearsalOptions options;
    private final Optional<Set<TableName>> touched;
    private final UnitRecords records;
    private final Findings whole;
    private final List<String> notes = new ArrayList<>();

    PlanRehearsal(Target target, Plan plan, RehearsalOptions options) {
        this.target = target;
        this.plan = plan;
        this.options = options;
        this.whole = new Findings(plan.change().id());
        this.touched = touchedBy(plan);
        this.records = UnitRecords.of(plan);
    }

    RehearsalReport run() throws SQLException {
        // Alone: when a server process is killed, every session of the server ends.
        if (options.kills()
                && records.all().stream()
                        .anyMatch(unit -> unit.intent().backfill().isPresent())) {
            kill();
        }
        var copies = CopyPasses.start(target, plan, options);
        try (copies) {
            cycle();
        }
        return report(copies);
    }

    private RehearsalReport report(CopyPasses copies) {
        records.add(copies.records());
        whole.add(copies.whole());
        notes.addAll(copies.notes());
        return new RehearsalReport(
                plan.change().id(),
                target.server().major(),
                records.all().stream().map(UnitRecord::report).toList(),
                copies.clients(),
                whole.deviations(),
                notes);
    }

    private void kill() throws SQLException {
        var copy = target.copy(target.database() + "_killed");
        try (var pass = new KillPass(copy, rowsOf(copy), options.fewestBatches())) {
            records.each("with kills", pass::run);
            records.all().forEach(unit -> pass.filled(unit.unit()).ifPresent(unit::filledAfterKills));
        }
    }

    private void cycle() throws SQLException {
        try (var model = ModelDatabase.beside(target);
                var catalog = new LiveCatalog(target);
                var older = target.openLive("belay previous release")) {
            var unknown =
                    Set.copyOf(model.snapshot(plan.before()).differences(catalog.now(), ComparisonOptions.strict()));
            unknown.forEach(difference -> notes.add("not part of the state: " + difference));
            new UnsaidPartitions(target, plan.after()).find(whole);
            var moments = new Moments(target, catalog, rowsOf(target));
            var units = new CycleUnits(
                    target, model, moments, unknown, this::differsEachTime, options.guardTrials(), plan.before());
            var start = units.now();
            if (records.each("in the cycle", unit -> units.run(unit, older))) {
                new WholePlan(target, moments, records.all(), this::differsEachTime, whole)
                        .downAndUp(start, units.now());
            }
        }
    }

    private RowReader rowsOf(Target database) {
        return new RowReader(database, this::touched, this::passes);
    }

    private boolean touched(TableName table) {
        return touched.map(tables -> tables.contains(table)).orElse(true);
    }

    private boolean passes(TableName table, Identifier column) {
        return records.all().stream().anyMatch(unit -> unit.intent().reshapes(table, column));
    }

    private boolean differsEachTime(TableName table, Identifier column) {
        return records.all().stream().anyMatch(unit -> unit.intent().differsEachTime(table, column));
    }

    /**
     * The tables that a plan says it touches, those it creates among them; empty where SQL of the author may touch any.
     */
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
}
