package dev.belay.dsl.lifecycle;

import dev.belay.dsl.Change;

/**
 * Bring back what the contract of an earlier change has dropped, as a change of its own.
 *
 * @param change the id of the earlier change
 */
public record Revert(String change) implements LifecycleOperation {

    /**
     * Refuses an id that no migration can have.
     *
     * @throws dev.belay.dsl.RefusedException if the id does not match {@link Change#ID}
     */
    public Revert {
        if (!Change.ID.matcher(change).matches()) {
            throw Change.refusedId(change);
        }
    }

    @Override
    public <R> R accept(LifecycleVisitor<R> visitor) {
        return visitor.revert(this);
    }
}
