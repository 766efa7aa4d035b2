package dev.belay.dsl;

import dev.belay.dsl.names.StorableText;
import java.util.Optional;

/**
 * An operation as it stands in a change.
 *
 * @param operation what the author means
 * @param direct the author's reason for the plain, locking statement instead of the split; empty for the safe way
 * @param place where the author wrote it
 */
public record Intent(Operation operation, Optional<String> direct, Place place) {

    /**
     * Refuses an empty reason.
     *
     * @throws RefusedException if the reason is blank or cannot be stored
     */
    public Intent {
        direct.ifPresent(Intent::reason);
    }

    /** The reason for a plain statement, if it is one. */
    static String reason(String why) {
        if (StorableText.of("The reason of .direct(...)", why).isBlank()) {
            throw new RefusedException(
                    "direct-without-reason",
                    "A direct operation gives no reason.",
                    "Say why the plain statement is safe here: .direct(\"30 rows, never written\").");
        }
        return why;
    }
}
