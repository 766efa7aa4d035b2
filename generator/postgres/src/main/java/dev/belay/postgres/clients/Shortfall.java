package dev.belay.postgres.clients;

import dev.belay.core.plan.Phase;

/**
 * A kind of statement that a client ran less often in a phase than it was asked to.
 *
 * @param client the client
 * @param phase the phase
 * @param statement the kind of statement
 * @param count how often it went through
 * @param asked how often it was asked for
 * @param reason why it cannot be otherwise; empty where it should be
 */
public record Shortfall(
        ClientKind client, Phase phase, StatementKind statement, long count, long asked, String reason) {

    /** Whether nothing more could be done. */
    public boolean excused() {
        return !reason.isEmpty();
    }

    @Override
    public String toString() {
        return client + " " + phase + ": " + statement + " " + count + " of " + asked
                + (excused() ? ", because " + reason : "");
    }

    /** The same for people, who need not know the phase of what never happens. */
    public String note() {
        return count == 0 && excused() ? client + " runs no " + statement + ": " + reason : toString();
    }
}
