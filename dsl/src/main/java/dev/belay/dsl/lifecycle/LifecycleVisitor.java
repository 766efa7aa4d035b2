package dev.belay.dsl.lifecycle;

/**
 * One branch for each operation of this family.
 *
 * @param <R> what the branches return
 */
public interface LifecycleVisitor<R> {

    /** {@link CatchUp}. */
    R catchUp(CatchUp operation);

    /** {@link Contract}. */
    R contract(Contract operation);

    /** {@link Purge}. */
    R purge(Purge operation);

    /** {@link Revert}. */
    R revert(Revert operation);

    /** {@link Swap}. */
    R swap(Swap operation);
}
