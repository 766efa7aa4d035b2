package dev.belay.dsl.lifecycle;

/**
 * Drop what an earlier change kept alive for the previous release.
 *
 * @param change the id of the earlier change
 */
public record Contract(String change) implements LifecycleOperation {

    @Override
    public <R> R accept(LifecycleVisitor<R> visitor) {
        return visitor.contract(this);
    }
}
