package dev.belay.core.report.rehearsal;

import dev.belay.core.plan.DownClass;

/**
 * A unit that was undone and applied again.
 *
 * @param downClass what the plan says it costs
 * @param counted what its counting query answered before; 0 where it has none
 * @param concerned the rows that were really lost or stood in the way
 * @param refused whether the way back refused to run
 */
public record WayBackReport(DownClass downClass, long counted, long concerned, boolean refused) {}
