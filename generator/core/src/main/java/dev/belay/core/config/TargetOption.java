package dev.belay.core.config;

import java.util.ArrayList;
import java.util.List;

/**
 * A choice that only one tool has, as {@code options} of a target in {@code belay.yaml} names it.
 *
 * @param name its key, in camel case
 * @param words the values it takes; empty where it takes any text
 * @param whenMissing the value that holds where the target says nothing
 */
public record TargetOption(String name, List<String> words, String whenMissing) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the value that holds is none of the words
     */
    public TargetOption {
        words = List.copyOf(words);
        if (!words.isEmpty() && !words.contains(whenMissing)) {
            throw new IllegalArgumentException(name + " cannot be " + whenMissing + ", only one of " + words + ".");
        }
    }

    /** A choice of one of several words, the first of which holds where the target says nothing. */
    public static TargetOption oneOf(String name, String whenMissing, String... others) {
        List<String> words = new ArrayList<>(List.of(whenMissing));
        words.addAll(List.of(others));
        return new TargetOption(name, words, whenMissing);
    }

    /** Any text. */
    public static TargetOption text(String name, String whenMissing) {
        return new TargetOption(name, List.of(), whenMissing);
    }
}
