package dev.belay.dsl.values;

/** What a column gets: a literal that javac has checked, or SQL text that the rehearsal runs. */
public sealed interface Value permits Literal, SqlExpression {

    /** Hands the value to the branch of its kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One branch for each kind of value.
     *
     * @param <R> what the branches return
     */
    interface Visitor<R> {
        /** A checked literal. */
        R literal(Literal literal);

        /** SQL text. */
        R expression(SqlExpression expression);
    }
}
