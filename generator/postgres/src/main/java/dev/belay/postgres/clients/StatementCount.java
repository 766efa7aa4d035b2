package dev.belay.postgres.clients;

import dev.belay.core.plan.Phase;

/**
 * How often a client did something and it went through.
 *
 * @param client the client
 * @param phase the phase
 * @param statement what it did
 * @param count how often
 */
public record StatementCount(ClientKind client, Phase phase, StatementKind statement, long count) {}
