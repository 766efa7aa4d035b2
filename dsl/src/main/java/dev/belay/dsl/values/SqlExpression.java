package dev.belay.dsl.values;

/**
 * SQL text of the author. javac cannot check it: the build looks at its words, the rehearsal runs it.
 *
 * @param text one expression, without a semicolon
 */
public record SqlExpression(String text) implements Value {

    /**
     * Refuses an empty text.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public SqlExpression {
        if (text.isBlank()) {
            throw new IllegalArgumentException("An SQL expression is empty; write the expression.");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.expression(this);
    }
}
