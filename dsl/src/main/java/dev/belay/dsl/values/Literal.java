package dev.belay.dsl.values;

import dev.belay.dsl.types.SqlType;

/**
 * A constant, as the text that PostgreSQL's input function of the type reads.
 *
 * @param text the unquoted text, for example {@code it's} or {@code 12.50}
 * @param type the type whose input function reads it
 */
public record Literal(String text, SqlType type) implements Value {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.literal(this);
    }
}
