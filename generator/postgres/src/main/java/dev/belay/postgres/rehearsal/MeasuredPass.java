package dev.belay.postgres.rehearsal;

import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.RelationLock;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.report.rehearsal.StepReport;
import dev.belay.core.state.SchemaState;
import dev.belay.core.state.Transitions;
import dev.belay.dsl.names.TableName;
import dev.belay.postgres.measure.Measurement;
import dev.belay.postgres.measure.MeasuringSession;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures every step of a plan on a copy of the database. The steps of a transactional unit run in a transaction each:
 * a lock that is held already cannot be seen being taken again, so only alone does a step show all of its locks.
 */
final class MeasuredPass implements AutoCloseable {
    private final Target copy;
    private final MeasuringSession session;
    private SchemaState state;

    MeasuredPass(Target copy, SchemaState before) throws SQLException {
        this.copy = copy;
        this.state = before;
        this.session = MeasuringSession.open(copy, copy.policy().stateSchema());
    }

    /** Runs a unit and holds every step against its prediction. */
    List<StepReport> run(Unit unit, Findings findings) throws SQLException {
        var before = state;
        state = Transitions.apply(before, UnitCycle.statements(unit));
        try (var probe = new EffectProbe(copy, unit, before, state)) {
            return run(unit, probe, findings);
        }
    }

    private List<StepReport> run(Unit unit, EffectProbe probe, Findings findings) throws SQLException {
        var known = session.relations();
        var reports = new ArrayList<StepReport>();
        var settings = new ArrayList<String>();
        for (int i = 0; i < unit.steps().size(); i++) {
            var step = unit.steps().get(i);
            var name = "step " + i + " " + step.statement().getClass().getSimpleName();
            probe.prepare();
            boolean idle = isIdle(step.statement());
            var measured =
                    measured(step.statement(), measure(unit, step, settings).facts(known));
            var seen = probe.seen(step.statement());
            if (step.statement() instanceof StateDdl.BeginUnit) {
                settings.addAll(copy.sql(List.of(step.statement())));
            }
            var predicted = idle ? reached(step.facts(), measured) : step.facts();
            reports.add(new StepReport(i, predicted, measured));
            if (predicted.predicted()) {
                new FactsComparison(findings, name).compare(predicted, measured);
                seen.ifPresent(effects -> EffectProbe.hold(findings, name, step.effects(), effects));
            }
        }
        return reports;
    }

    /**
     * Where no row needs a backfill, it writes none, and the lock of a write and the scan for one are not to be seen.
     */
    private boolean isIdle(Ddl statement) throws SQLException {
        return statement instanceof RowDdl.RunBackfill run && UnfilledRows.count(copy, run.backfill()) == 0;
    }

    /**
     * What of a prediction was to be seen; anything else that was seen is still wrong. The look for rows to fill holds
     * a weaker lock than the write, for so short a time that it is met by chance.
     */
    private static Facts reached(Facts predicted, Facts measured) {
        return new Facts(
                measured.locks().stream()
                        .filter(seen -> predicted.locks().stream().anyMatch(lock -> covers(lock, seen)))
                        .toList(),
                predicted.rewrites(),
                predicted.scans().stream().filter(measured.scans()::contains).toList());
    }

    private static boolean covers(RelationLock lock, RelationLock seen) {
        return lock.relation().equals(seen.relation()) && lock.mode().atLeast(seen.mode());
    }

    private Measurement measure(Unit unit, Step step, List<String> settings) throws SQLException {
        var sql = copy.sql(List.of(step.statement()));
        if (unit.transactional()) {
            var statements = new ArrayList<>(settings);
            statements.addAll(sql);
            return session.inTransaction(statements);
        }
        return alone(sql, obstacles(step));
    }

    /** Outside of a transaction a step may prepare with statements of its own; the last one is the one that counts. */
    private Measurement alone(List<String> sql, List<String> obstacles) throws SQLException {
        for (var statement : sql.subList(0, sql.size() - 1)) {
            session.alone(statement, List.of());
        }
        return session.alone(sql.get(sql.size() - 1), obstacles);
    }

    private List<String> obstacles(Step step) throws SQLException {
        if (step.statement() instanceof IndexDdl.Create create) {
            return locks(Map.of(create.table(), "ROW EXCLUSIVE"));
        }
        if (step.statement() instanceof IndexDdl.Drop drop) {
            return locks(Map.of(drop.table(), "ROW EXCLUSIVE"));
        }
        if (step.statement() instanceof RowDdl.RunBackfill run) {
            var obstacles = new LinkedHashMap<TableName, String>();
            obstacles.put(run.backfill().table(), "SHARE");
            // Tables in which foreign keys are looked up come after the rows are written.
            step.facts().locks().forEach(lock -> obstacles.putIfAbsent(lock.relation(), "EXCLUSIVE"));
            return locks(obstacles);
        }
        return List.of();
    }

    private List<String> locks(Map<TableName, String> modes) throws SQLException {
        try (Connection connection = copy.open("belay obstacle")) {
            var statements = new ArrayList<String>();
            for (var mode : modes.entrySet()) {
                statements.add(
                        "LOCK TABLE " + Target.quoted(connection, mode.getKey()) + " IN " + mode.getValue() + " MODE");
            }
            return statements;
        }
    }

    private static Facts measured(Ddl statement, Facts facts) {
        return new Facts(
                facts.locks(),
                facts.rewrites(),
                facts.scans().stream()
                        .filter(table -> !LookedUpTable.of(statement, table))
                        .toList());
    }

    @Override
    public void close() throws SQLException {
        session.close();
        copy.drop();
    }
}
