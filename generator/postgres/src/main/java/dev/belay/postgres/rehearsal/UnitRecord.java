package dev.belay.postgres.rehearsal;

import dev.belay.core.plan.Unit;
import dev.belay.core.report.rehearsal.KillReport;
import dev.belay.core.report.rehearsal.StepReport;
import dev.belay.core.report.rehearsal.UnitReport;
import dev.belay.core.report.rehearsal.WayBackReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What is found out about one unit in the parts of a rehearsal, until it is reported. */
final class UnitRecord {
    private final Unit unit;
    private final UnitIntent intent;
    private final Findings findings;
    private final List<StepReport> steps = new ArrayList<>();
    private final List<KillReport> kills = new ArrayList<>();
    private final List<WayBackReport> waysBack = new ArrayList<>();
    private Optional<RowDigests> filledAfterKills = Optional.empty();
    private long nanos;

    UnitRecord(Unit unit) {
        this.unit = unit;
        this.intent = new UnitIntent(unit);
        this.findings = new Findings(unit.name());
    }

    Unit unit() {
        return unit;
    }

    UnitIntent intent() {
        return intent;
    }

    Findings findings() {
        return findings;
    }

    void add(List<StepReport> measured) {
        steps.addAll(measured);
    }

    void add(KillReport kill) {
        kills.add(kill);
    }

    void add(WayBackReport wayBack) {
        waysBack.add(wayBack);
    }

    void filledAfterKills(RowDigests digests) {
        filledAfterKills = Optional.of(digests);
    }

    /** The rows as the backfill left them that was killed on its way and run again. */
    Optional<RowDigests> filledAfterKills() {
        return filledAfterKills;
    }

    void took(long newNanos) {
        nanos = newNanos;
    }

    /** Adds what another part has found out about the same unit. */
    void add(UnitRecord other) {
        steps.addAll(other.steps);
        findings.add(other.findings);
    }

    UnitReport report() {
        return new UnitReport(
                unit.name(),
                unit.phase(),
                steps,
                kills,
                waysBack,
                findings.deviations(),
                TimeUnit.NANOSECONDS.toMillis(nanos));
    }
}
