package dev.belay.postgres.rehearsal;

import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.postgres.catalog.ComparisonOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Leads a plan that has been applied back to its start, or as far as it goes, and up again. */
final class WholePlan {
    private final Target target;
    private final Moments moments;
    private final List<UnitRecord> units;
    private final BiPredicate<TableName, Identifier> differsEachTime;
    private final Findings findings;

    WholePlan(
            Target target,
            Moments moments,
            List<UnitRecord> units,
            BiPredicate<TableName, Identifier> differsEachTime,
            Findings findings) {
        this.target = target;
        this.moments = moments;
        this.units = units;
        this.differsEachTime = differsEachTime;
        this.findings = findings;
    }

    void downAndUp(Moment start, Moment end) throws SQLException {
        var undone = down();
        boolean leavesNothing = units.stream().noneMatch(unit -> unit.intent().leavesSomething());
        if (undone.size() == units.size() && leavesNothing) {
            compare("all-the-way-back-differs", "after every way back", start);
        }
        Collections.reverse(undone);
        for (var unit : undone) {
            target.apply(unit.unit());
        }
        compare("all-the-way-up-differs", "after every unit was applied again", end);
    }

    /** The units that could be undone, newest first. */
    private List<UnitRecord> down() throws SQLException {
        var undone = new ArrayList<UnitRecord>();
        for (int i = units.size() - 1; i >= 0; i--) {
            var unit = units.get(i);
            if (!new WayBackTrial(target, unit.unit(), unit.intent(), findings).undo()) {
                return undone;
            }
            undone.add(unit);
        }
        return undone;
    }

    private void compare(String id, String when, Moment expected) throws SQLException {
        var seen = moments.now(false);
        boolean contracts = units.stream().anyMatch(unit -> unit.unit().phase() == Phase.CONTRACT);
        findings.compareCatalogs(
                id,
                when,
                expected.catalog(),
                seen.catalog(),
                contracts ? ComparisonOptions.anyColumnOrder() : ComparisonOptions.strict(),
                Set.of());
        if (units.stream().allMatch(unit -> keepsRows(unit.unit().wayBack().downClass()))) {
            findings.compareRows(
                    id,
                    when,
                    "every row and value",
                    expected.digests().differencesLedBack(seen.digests(), differsEachTime));
        }
    }

    private static boolean keepsRows(DownClass downClass) {
        return downClass != DownClass.LOSES_VALUES;
    }
}
