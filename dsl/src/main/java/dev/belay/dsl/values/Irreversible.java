package dev.belay.dsl.values;

/**
 * An author's word that there is no way back.
 *
 * @param why the reason, shown in the plan and raised by the down artifact
 */
public record Irreversible(String why) implements Undo {

    /**
     * Refuses an empty reason.
     *
     * @throws IllegalArgumentException if the reason is blank
     */
    public Irreversible {
        if (why.isBlank()) {
            throw new IllegalArgumentException("irreversible(\"\") gives no reason; say why there is no way back.");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.irreversible(this);
    }
}
