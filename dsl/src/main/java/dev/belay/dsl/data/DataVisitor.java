package dev.belay.dsl.data;

/**
 * One branch for each operation of this family.
 *
 * @param <R> what the branches return
 */
public interface DataVisitor<R> {

    /** {@link BackfillRows}. */
    R backfillRows(BackfillRows operation);

    /** {@link RawSql}. */
    R rawSql(RawSql operation);
}
