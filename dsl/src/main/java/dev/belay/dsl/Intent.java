package dev.belay.dsl;

import java.util.Optional;

/**
 * An operation as it stands in a change.
 *
 * @param operation what the author means
 * @param direct the author's reason for the plain, locking statement instead of the split; empty for the safe way
 * @param place where the author wrote it
 */
public record Intent(Operation operation, Optional<String> direct, Place place) {}
