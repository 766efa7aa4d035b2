package dev.belay.postgres.catalog;

import java.util.Optional;

/**
 * One thing in which two snapshots differ: an attribute of an object both have, or a whole object that one lacks.
 *
 * @param object the object
 * @param attribute the attribute, or {@value #WHOLE_OBJECT} when one side lacks the object
 * @param left the value on the left; empty when it has its default there or the object is missing
 * @param right the value on the right, likewise
 */
public record Difference(ObjectKey object, String attribute, Optional<String> left, Optional<String> right) {
    /** Stands for the attribute when one side lacks the object. */
    public static final String WHOLE_OBJECT = "existence";

    /** For people: one line, except where a value has several. */
    @Override
    public String toString() {
        if (attribute.equals(WHOLE_OBJECT)) {
            return object + ": only on the " + (left.isPresent() ? "left" : "right");
        }
        return object + ": " + attribute + " is " + shown(left) + " on the left, " + shown(right) + " on the right";
    }

    private static String shown(Optional<String> value) {
        return value.map(text -> "'" + text + "'").orElse("not set");
    }
}
