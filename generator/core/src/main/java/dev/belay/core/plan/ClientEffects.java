package dev.belay.core.plan;

/**
 * The effect on the two kinds of clients.
 *
 * @param named clients that name their columns
 * @param star clients that say {@code SELECT *} or {@code RETURNING *}
 */
public record ClientEffects(ClientEffect named, ClientEffect star) {

    /** Nobody notices. */
    public static final ClientEffects NONE = new ClientEffects(ClientEffect.NONE, ClientEffect.NONE);

    /** The worse of two, for each kind. */
    public ClientEffects worse(ClientEffects other) {
        return new ClientEffects(named.worse(other.named), star.worse(other.star));
    }
}
