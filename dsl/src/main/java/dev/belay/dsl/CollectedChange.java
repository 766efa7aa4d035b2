package dev.belay.dsl;

import java.util.List;
import java.util.Optional;

/**
 * What became of running a migration's {@link SchemaChange#define}: the change, or all that is wrong with it.
 *
 * @param change the change; there exactly when there is no problem
 * @param problems every problem, in the order of the author's lines
 */
public record CollectedChange(Optional<Change> change, List<Problem> problems) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException unless there is either a change or a problem
     */
    public CollectedChange {
        problems = List.copyOf(problems);
        if (change.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("A collected change is either a change or at least one problem.");
        }
    }
}
