package dev.belay.dsl.values;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.StorableText;

/**
 * An author's word that there is no way back.
 *
 * @param why the reason, shown in the plan and raised by the down artifact
 */
public record Irreversible(String why) implements Undo {

    /**
     * Refuses an empty reason.
     *
     * @throws RefusedException if the reason is blank
     */
    public Irreversible {
        StorableText.of("The reason of irreversible(...)", why);
        if (why.isBlank()) {
            throw new RefusedException(
                    "irreversible-without-reason",
                    "irreversible(\"\") gives no reason.",
                    "Say why there is no way back: irreversible(\"why\").");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.irreversible(this);
    }
}
