package dev.belay.core.report.rehearsal;

import dev.belay.core.plan.Phase;
import java.util.List;

/**
 * One unit of the plan in the rehearsal.
 *
 * @param unit its name
 * @param phase its phase
 * @param steps its statements as measured; none where nothing was measured
 * @param kills the kills of its backfill; none where it has none
 * @param waysBack every time it was undone, in order
 * @param deviations what was not as predicted
 * @param millis how long it took to apply; differs from run to run
 */
public record UnitReport(
        String unit,
        Phase phase,
        List<StepReport> steps,
        List<KillReport> kills,
        List<WayBackReport> waysBack,
        List<Deviation> deviations,
        long millis) {
    /** Copies the lists. */
    public UnitReport {
        steps = List.copyOf(steps);
        kills = List.copyOf(kills);
        waysBack = List.copyOf(waysBack);
        deviations = List.copyOf(deviations);
    }
}
