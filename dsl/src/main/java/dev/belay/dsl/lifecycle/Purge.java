package dev.belay.dsl.lifecycle;

import dev.belay.dsl.Change;

/**
 * Drop for good what the contract of an earlier change has retained.
 *
 * @param change the id of the earlier change
 */
public record Purge(String change) implements LifecycleOperation {

    /**
     * Refuses an id that no migration can have.
     *
     * @throws dev.belay.dsl.RefusedException if the id does not match {@link Change#ID}
     */
    public Purge {
        if (!Change.ID.matcher(change).matches()) {
            throw Change.refusedId(change);
        }
    }

    @Override
    public <R> R accept(LifecycleVisitor<R> visitor) {
        return visitor.purge(this);
    }
}
