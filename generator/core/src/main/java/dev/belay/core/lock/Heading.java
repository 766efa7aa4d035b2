package dev.belay.core.lock;

import java.time.LocalDateTime;

/**
 * What the annotation of a migration says.
 *
 * @param id the id
 * @param at when it was written, UTC
 */
public record Heading(String id, LocalDateTime at) {

    /** The id without its number. */
    String slug() {
        return id.substring(id.indexOf('_') + 1);
    }
}
