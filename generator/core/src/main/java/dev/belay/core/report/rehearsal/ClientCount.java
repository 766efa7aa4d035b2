package dev.belay.core.report.rehearsal;

import dev.belay.core.plan.Phase;

/**
 * How many statements of one kind the clients of one release ran in one phase without an error.
 *
 * @param client the release they belong to, in lower case: {@code old}, {@code new} or {@code dual}
 * @param phase the phase
 * @param statement the kind of statement, in lower case with underscores
 * @param count how many
 */
public record ClientCount(String client, Phase phase, String statement, long count) {}
