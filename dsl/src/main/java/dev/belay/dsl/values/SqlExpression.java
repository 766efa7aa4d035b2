package dev.belay.dsl.values;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.StorableText;

/**
 * SQL text of the author. javac cannot check it: the build looks at its words, the rehearsal runs it.
 *
 * @param text one expression, without a semicolon
 */
public record SqlExpression(String text) implements Value {

    /**
     * Refuses an empty text, and one that cannot be stored.
     *
     * @throws RefusedException if the text is blank or holds what PostgreSQL cannot store
     */
    public SqlExpression {
        StorableText.of("The SQL expression", text);
        if (text.isBlank()) {
            throw new RefusedException("empty-sql", "An SQL expression is empty.", "Write the expression.");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.expression(this);
    }
}
