package dev.belay.dsl.lifecycle;

import dev.belay.dsl.Change;

/**
 * Bring along the rows that the release before wrote, once the application writes both columns of an earlier change
 * itself, and refuse writes of the old column alone from then on.
 *
 * @param change the id of the earlier change
 */
public record CatchUp(String change) implements LifecycleOperation {

    /**
     * Refuses an id that no migration can have.
     *
     * @throws dev.belay.dsl.RefusedException if the id does not match {@link Change#ID}
     */
    public CatchUp {
        if (!Change.ID.matcher(change).matches()) {
            throw Change.refusedId(change);
        }
    }

    @Override
    public <R> R accept(LifecycleVisitor<R> visitor) {
        return visitor.catchUp(this);
    }
}
