package dev.belay.dsl.lifecycle;

import dev.belay.dsl.Change;

/**
 * Give the new column of an earlier change the name of the one it replaces, and that one the new name.
 *
 * @param change the id of the earlier change
 */
public record Swap(String change) implements LifecycleOperation {

    /**
     * Refuses an id that no migration can have.
     *
     * @throws dev.belay.dsl.RefusedException if the id does not match {@link Change#ID}
     */
    public Swap {
        if (!Change.ID.matcher(change).matches()) {
            throw Change.refusedId(change);
        }
    }

    @Override
    public <R> R accept(LifecycleVisitor<R> visitor) {
        return visitor.swap(this);
    }
}
