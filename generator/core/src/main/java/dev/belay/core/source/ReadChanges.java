package dev.belay.core.source;

import dev.belay.dsl.Change;
import dev.belay.dsl.Problem;
import java.util.List;
import java.util.Map;

/**
 * The changes that a source holds, or all that is wrong with them.
 *
 * @param changes the changes, in the order of their ids; none when there are problems
 * @param origins the class of each change, by its id
 * @param problems all problems
 */
public record ReadChanges(List<Change> changes, Map<String, String> origins, List<Problem> problems) {

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if there are both changes and problems
     */
    public ReadChanges {
        changes = List.copyOf(changes);
        origins = Map.copyOf(origins);
        problems = List.copyOf(problems);
        if (!changes.isEmpty() && !problems.isEmpty()) {
            throw new IllegalArgumentException("What has problems has no changes.");
        }
    }

    static ReadChanges refused(List<Problem> problems) {
        return new ReadChanges(List.of(), Map.of(), problems);
    }
}
