package dev.belay.postgres.rehearsal;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.report.rehearsal.WayBackReport;
import dev.belay.core.state.SchemaState;
import dev.belay.core.state.Transitions;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.postgres.catalog.ComparisonOptions;
import dev.belay.postgres.catalog.Difference;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * One unit: applied, compared with the model, undone, compared with what was there before, and applied again, without
 * anybody else in the database.
 */
final class UnitCycle {
    private final Target target;
    private final ModelDatabase model;
    private final Moments moments;
    private final BiPredicate<TableName, Identifier> differsEachTime;
    private final UnitRecord record;
    private final Unit unit;
    private final UnitIntent intent;
    private final Findings findings;
    private final SchemaState stateBefore;
    private final SchemaState stateAfter;
    private final Moment before;

    UnitCycle(
            Target target,
            ModelDatabase model,
            Moments moments,
            BiPredicate<TableName, Identifier> differsEachTime,
            UnitRecord record,
            SchemaState stateBefore,
            Moment before)
            throws SQLException {
        this.target = target;
        this.model = model;
        this.moments = moments;
        this.differsEachTime = differsEachTime;
        this.record = record;
        this.unit = record.unit();
        this.intent = record.intent();
        this.findings = record.findings();
        this.stateBefore = stateBefore;
        this.stateAfter = Transitions.apply(stateBefore, statements(unit));
        this.before = countsRows() ? moments.counting(before) : before;
    }

    static List<Ddl> statements(Unit unit) {
        return unit.steps().stream().map(Step::statement).toList();
    }

    /**
     * Runs the cycle; at its end the unit is applied.
     *
     * @param unknown what the database holds and the state does not know
     * @param earlier the units that have been applied before, oldest first
     * @return what is there at the end
     */
    Moment run(Set<Difference> unknown, List<UnitCycle> earlier) throws SQLException {
        target.apply(unit);
        var applied = moments.now(countsRows());
        compareWithModel("catalog-differs", "after the unit", applied, stateAfter, unknown);
        new RowComparison(target, record, stateAfter, differsEachTime).goingOn(before, applied);
        if (unit.wayBack().downClass() == DownClass.LOSES_WRITES_SINCE) {
            moments.loss(unit, findings).run(stateBefore, stateAfter);
        }
        var trial = new WayBackTrial(target, unit, intent, findings);
        if (!trial.undo()) {
            compare("changed-by-refusal", "after its way back refused", applied, moments.now(false));
            report(trial, 0, true);
            return applied;
        }
        var undone = undoBorrowed(earlier);
        var back = moments.now(countsRows());
        compareBack(undone, back, unknown);
        for (var cycle : undone) {
            target.apply(cycle.unit);
        }
        target.apply(unit);
        var again = moments.now(countsRows());
        compare("not-repeatable", "after it was undone and applied again", applied, again);
        report(trial, lost(applied, back, again, trial.counted()), false);
        return again;
    }

    private void report(WayBackTrial trial, long concerned, boolean refused) {
        record.add(new WayBackReport(unit.wayBack().downClass(), trial.counted(), concerned, refused));
    }

    private boolean countsRows() {
        var downClass = unit.wayBack().downClass();
        return downClass == DownClass.LOSES_WRITES_SINCE || downClass == DownClass.LOSES_VALUES;
    }

    /**
     * A constraint that took an index over drops it on its way back: the units down to the one that built the index are
     * undone with it, oldest first in the answer.
     */
    private List<UnitCycle> undoBorrowed(List<UnitCycle> earlier) throws SQLException {
        var undone = new ArrayList<UnitCycle>();
        var state = Transitions.apply(stateAfter, unit.wayBack().statements());
        var goal = stateBefore;
        for (int i = earlier.size() - 1;
                i >= 0 && intent.borrowsIndex() && !ModelDatabase.sameShape(state, goal);
                i--) {
            var cycle = earlier.get(i);
            target.undo(cycle.unit);
            undone.add(0, cycle);
            state = Transitions.apply(state, cycle.unit.wayBack().statements());
            goal = cycle.stateBefore;
        }
        return undone;
    }

    private void compareBack(List<UnitCycle> undone, Moment back, Set<Difference> unknown) throws SQLException {
        if (intent.leavesSomething()) {
            var left = Transitions.apply(stateAfter, unit.wayBack().statements());
            compareWithModel("way-back-differs", "after its way back", back, left, unknown);
            return;
        }
        var start = undone.isEmpty() ? before : undone.get(0).before;
        findings.compareCatalogs(
                "way-back-differs",
                "after its way back, before on the left",
                start.catalog(),
                back.catalog(),
                orderAfterWayBack(),
                Set.of());
        if (unit.wayBack().downClass() != DownClass.LOSES_VALUES && undone.isEmpty()) {
            // What a backfill wrote into the new shape may stay there: nobody reads it any more.
            findings.compareRows(
                    "way-back-loses-rows",
                    "after its way back",
                    "every row and value of before",
                    start.digests()
                            .differencesLedBack(
                                    back.digests(),
                                    (table, column) -> RowComparison.fills(record, stateAfter, table, column)));
        }
    }

    private void compareWithModel(String id, String when, Moment seen, SchemaState state, Set<Difference> unknown)
            throws SQLException {
        findings.compareCatalogs(
                id,
                when + ", model on the left",
                model.snapshot(state),
                seen.catalog(),
                ComparisonOptions.strict(),
                unknown);
    }

    /** A contract's way back can bring a column back at the end of its table only. */
    private ComparisonOptions orderAfterWayBack() {
        return unit.phase() == Phase.CONTRACT ? ComparisonOptions.anyColumnOrder() : ComparisonOptions.strict();
    }

    private void compare(String id, String when, Moment expected, Moment seen) {
        findings.compareCatalogs(
                id,
                when + ", applied once on the left",
                expected.catalog(),
                seen.catalog(),
                orderAfterWayBack(),
                Set.of());
        if (unit.wayBack().downClass() != DownClass.LOSES_VALUES) {
            findings.compareRows(
                    id,
                    when,
                    "every row and value",
                    expected.digests().differencesLedBack(seen.digests(), differsEachTime));
        }
    }

    /**
     * The rows that are not as they were: values of before that the way back did not restore, and values that it left
     * no place for. Held against what was counted.
     */
    private long lost(Moment applied, Moment back, Moment again, long counted) {
        if (!countsRows() || !applied.images().orElseThrow().keyed()) {
            return 0;
        }
        var changed = before.images().orElseThrow().missingFrom(back.images().orElseThrow());
        var gone = new HashSet<>(applied.images()
                .orElseThrow()
                .withoutPlaceIn(
                        back.images().orElseThrow(),
                        LossTrial.copied(
                                stateAfter, unit.wayBack().countingQuery().orElseThrow())));
        gone.addAll(changed);
        var different = new HashSet<>(
                applied.images().orElseThrow().missingFrom(again.images().orElseThrow()));
        different.addAll(changed);
        boolean atMost = dropsColumn() && counted > gone.size();
        if (counted != gone.size() && counted != different.size() && !atMost) {
            findings.add(
                    "way-back-miscounts",
                    "its counting query",
                    gone.size() + " rows without a place, or " + different.size() + " not as they were",
                    counted + " rows counted");
        }
        return counted == different.size() ? different.size() : gone.size();
    }

    /**
     * Which rows held a value in a column is not known any more once it is dropped: every row of the table is counted.
     */
    private boolean dropsColumn() {
        return statements(unit).stream().anyMatch(ColumnDdl.Drop.class::isInstance);
    }
}
