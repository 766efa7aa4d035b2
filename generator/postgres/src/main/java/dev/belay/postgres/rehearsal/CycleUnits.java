package dev.belay.postgres.rehearsal;

import dev.belay.core.state.SchemaState;
import dev.belay.core.state.Transitions;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.postgres.catalog.Difference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Takes one unit after the other through its cycle, with what belongs to it: trials of guards and of conversions. */
final class CycleUnits {
    private final Target target;
    private final ModelDatabase model;
    private final Moments moments;
    private final Set<Difference> unknownToTheState;
    private final BiPredicate<TableName, Identifier> differsEachTime;
    private final boolean guardTrials;
    private final List<UnitCycle> applied = new ArrayList<>();
    private SchemaState after;
    private Moment now;

    CycleUnits(
            Target target,
            ModelDatabase model,
            Moments moments,
            Set<Difference> unknownToTheState,
            BiPredicate<TableName, Identifier> differsEachTime,
            boolean guardTrials,
            SchemaState before)
            throws SQLException {
        this.target = target;
        this.model = model;
        this.moments = moments;
        this.unknownToTheState = unknownToTheState;
        this.differsEachTime = differsEachTime;
        this.guardTrials = guardTrials;
        this.after = before;
        this.now = moments.now(false);
    }

    /** What is there now. */
    Moment now() {
        return now;
    }

    /** Runs one unit; the session is older than any contract. */
    void run(UnitRecord unit, Connection older) throws SQLException {
        var before = after;
        var guard = unit.intent().contractGuard();
        if (guardTrials && guard.isPresent()) {
            new ContractTrials(target, unit.unit(), "contract", guard.get().check(), moments, unit.findings())
                    .ofContract(older);
        }
        var catchUp = unit.intent().catchUpGuard();
        if (guardTrials && catchUp.isPresent()) {
            new ContractTrials(target, unit.unit(), "catch-up", catchUp.get().check(), moments, unit.findings())
                    .ofContract(older);
        }
        var swap = unit.intent().swapGuard();
        if (guardTrials && swap.isPresent()) {
            new ContractTrials(target, unit.unit(), "swap", swap.get().check(), moments, unit.findings()).ofSwap();
        }
        var cycle = new UnitCycle(target, model, moments, differsEachTime, unit, before, now);
        after = Transitions.apply(before, UnitCycle.statements(unit.unit()));
        now = cycle.run(unknownToTheState, List.copyOf(applied));
        applied.add(cycle);
        new ConversionTrials(model, unit.findings()).run(before, after);
    }
}
