package dev.belay.dsl;

import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What one migration class says.
 *
 * @param id the migration's id, {@code 0012_rework_orders}
 * @param at when it was written, UTC, to the second
 * @param intents the operations in the author's order
 * @param accepted the rules whose findings its author accepts; no part of what the change means
 */
public record Change(String id, LocalDateTime at, List<Intent> intents, List<Acceptance> accepted) {

    /** Digits, an underscore, then words of lower-case letters and digits; at most 40 characters. */
    public static final Pattern ID = Pattern.compile("(?=.{3,40}$)\\d+(_[a-z0-9]+)+");

    /**
     * Copies the lists and refuses an id that no tool could use as a file name.
     *
     * @throws RefusedException if the id does not match {@link #ID}
     */
    public Change {
        if (!ID.matcher(id).matches()) {
            throw refusedId(id);
        }
        intents = List.copyOf(intents);
        accepted = List.copyOf(accepted);
    }

    /** A change that accepts nothing. */
    public Change(String id, LocalDateTime at, List<Intent> intents) {
        this(id, at, intents, List.of());
    }

    /** The same change with other operations, or the same ones at other places. */
    public Change withIntents(List<Intent> others) {
        return new Change(id, at, others, accepted);
    }

    /** The refusal of an id that does not match {@link #ID}. */
    public static RefusedException refusedId(String id) {
        return new RefusedException(
                "invalid-migration-id",
                "The migration id \"" + id
                        + "\" is not digits, an underscore and lower-case words, at most 40 characters.",
                "Write an id such as \"0012_rework_orders\".");
    }

    /** The id without its number, {@code rework_orders}. */
    public String slug() {
        return id.substring(id.indexOf('_') + 1);
    }
}
