package dev.belay.dsl.values;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.StorableText;
import dev.belay.dsl.types.SqlType;

/**
 * A constant, as the text that PostgreSQL's input function of the type reads.
 *
 * @param text the unquoted text, for example {@code it's} or {@code 12.50}
 * @param type the type whose input function reads it
 */
public record Literal(String text, SqlType type) implements Value {

    /**
     * Refuses a text that PostgreSQL cannot store unchanged.
     *
     * @throws RefusedException if the text holds a NUL or half of a surrogate pair, or if the type would
     *     refuse, round or cut it
     */
    public Literal {
        type.requireFit(StorableText.of("The value", text));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.literal(this);
    }
}
