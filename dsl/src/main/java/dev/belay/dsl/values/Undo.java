package dev.belay.dsl.values;

/** How a piece of raw SQL is undone. */
public sealed interface Undo permits UndoSql, Irreversible {

    /** Hands the undo to the branch of its kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One branch for each kind of undo.
     *
     * @param <R> what the branches return
     */
    interface Visitor<R> {
        /** Statements that undo it. */
        R sql(UndoSql undo);

        /** There is no way back. */
        R irreversible(Irreversible irreversible);
    }
}
