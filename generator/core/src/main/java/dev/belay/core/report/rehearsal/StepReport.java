package dev.belay.core.report.rehearsal;

import dev.belay.core.plan.Facts;

/**
 * One statement of a unit, run in a transaction of its own on a copy of the database.
 *
 * @param step its position in the unit, from 0
 * @param predicted what the plan says; of a backfill that no row needs, as much of it as is to be seen then
 * @param measured what was seen
 */
public record StepReport(int step, Facts predicted, Facts measured) {}
