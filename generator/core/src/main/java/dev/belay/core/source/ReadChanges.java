package dev.belay.core.source;

import dev.belay.dsl.Change;
import dev.belay.dsl.Problem;
import java.util.List;

/**
 * The changes that a source holds, or all that is wrong with them.
 *
 * @param changes the changes, in the order of their ids; none when there are problems
 * @param problems all problems
 */
public record ReadChanges(List<Change> changes, List<Problem> problems) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there are both changes and problems
     */
    public ReadChanges {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
        if (!changes.isEmpty() && !problems.isEmpty()) {
            throw new IllegalArgumentException("What has problems has no changes.");
        }
    }
}
