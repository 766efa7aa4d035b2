package dev.belay.dsl.indexes;

/**
 * One branch for each operation of this family.
 *
 * @param <R> what the branches return
 */
public interface IndexVisitor<R> {

    /** {@link CreateIndex}. */
    R createIndex(CreateIndex operation);

    /** {@link DropIndex}. */
    R dropIndex(DropIndex operation);
}
