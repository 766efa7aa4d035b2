package dev.belay.core.frameworks.pgroll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a change means in pgroll's own operations, or why they cannot say it.
 *
 * @param operations the operations; empty where something is missing
 * @param missing what pgroll has no words for, each with the reason
 */
record Wording(List<Json.Members> operations, List<String> missing) {

    Wording {
        operations = missing.isEmpty() ? List.copyOf(operations) : List.of();
        missing = List.copyOf(missing);
    }

    /** These operations. */
    static Wording of(List<Json.Members> operations) {
        return new Wording(operations, List.of());
    }

    /** No words, for this reason. */
    static Wording none(String reason) {
        return new Wording(List.of(), List.of(reason));
    }

    /** The first reason that is not met, before anything is said. */
    static Conditions given(boolean holds, String otherwise) {
        return new Conditions(Optional.empty()).and(holds, otherwise);
    }

    /** Some of them, one after the other; nothing is said where one of them has no words. */
    static Wording all(List<Wording> wordings) {
        List<Json.Members> operations = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        wordings.forEach(each -> {
            operations.addAll(each.operations());
            missing.addAll(each.missing());
        });
        return new Wording(operations, missing.stream().distinct().toList());
    }

    /** Whether pgroll's operations say it. */
    boolean isSaid() {
        return missing.isEmpty();
    }

    /**
     * What has to hold so that an operation leads to the same catalog and the same rows.
     *
     * @param unmet why it does not
     */
    record Conditions(Optional<String> unmet) {

        /** And this has to hold. */
        Conditions and(boolean holds, String otherwise) {
            return holds || unmet.isPresent() ? this : new Conditions(Optional.of(otherwise));
        }

        /** And all of these have to hold. */
        Conditions and(Conditions others) {
            return unmet.isPresent() ? this : others;
        }

        /** The operations, where all of it holds. */
        Wording then(Supplier<List<Json.Members>> operations) {
            return unmet.map(Wording::none).orElseGet(() -> of(operations.get()));
        }
    }
}
