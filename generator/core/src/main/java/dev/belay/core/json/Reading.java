package dev.belay.core.json;

import dev.belay.dsl.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What came out of a file: a value, or everything that is wrong with it.
 *
 * @param <T> the value's type
 * @param value the value, if nothing is wrong
 * @param problems what is wrong, in the order of the lines
 */
public record Reading<T>(Optional<T> value, List<Problem> problems) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are both a value and problems, or neither
     */
    public Reading {
        problems = List.copyOf(problems);
        if (value.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("A reading is either a value or a list of problems.");
        }
    }

    static <T> Reading<T> of(T value) {
        return new Reading<>(Optional.of(value), List.of());
    }

    static <T> Reading<T> refused(List<Problem> problems) {
        return new Reading<>(Optional.empty(), problems);
    }
}
