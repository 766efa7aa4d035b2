package dev.belay.dsl.lifecycle;

import dev.belay.dsl.Change;

/**
 * Drop what an earlier change kept alive for the previous release.
 *
 * @param change the id of the earlier change
 */
public record Contract(String change) implements LifecycleOperation {

    /**
     * Refuses an id that no migration can have.
     *
     * @throws dev.belay.dsl.RefusedException if the id does not match {@link Change#ID}
     */
    public Contract {
        if (!Change.ID.matcher(change).matches()) {
            throw Change.refusedId(change);
        }
    }

    @Override
    public <R> R accept(LifecycleVisitor<R> visitor) {
        return visitor.contract(this);
    }
}
