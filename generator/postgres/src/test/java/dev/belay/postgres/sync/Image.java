package dev.belay.postgres.sync;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What one side of a row holds: the text of each of its columns as PostgreSQL prints it, empty for NULL.
 *
 * @param parts one for each column of the side
 */
record Image(List<Optional<String>> parts) {

    Image {
        parts = List.copyOf(parts);
    }

    static Image of(String text) {
        return new Image(List.of(Optional.of(text)));
    }

    static Image absent(int columns) {
        return new Image(Collections.nCopies(columns, Optional.empty()));
    }

    /** Whether every column is NULL. */
    boolean isAbsent() {
        return parts.stream().allMatch(Optional::isEmpty);
    }

    @Override
    public String toString() {
        return String.join("|", parts.stream().map(part -> part.orElse("-")).toList());
    }
}
