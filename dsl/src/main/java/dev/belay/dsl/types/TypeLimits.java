package dev.belay.dsl.types;

import dev.belay.dsl.RefusedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which modifiers PostgreSQL 14 to 18 takes for its own types. */
final class TypeLimits {

    private static final Limit FRACTION = new Limit("precision", 0, 6);
    private static final Limit CHARACTERS = new Limit("length", 1, 10_485_760);
    private static final Limit BITS = new Limit("length", 1, 83_886_080);

    private static final Map<String, List<Limit>> LIMITS = limits();

    private TypeLimits() {}

    private static Map<String, List<Limit>> limits() {
        Map<String, List<Limit>> limits = new HashMap<>();
        limits.put("numeric", List.of(new Limit("precision", 1, 1000), new Limit("scale", -1000, 1000)));
        limits.put("character varying", List.of(CHARACTERS));
        limits.put("character", List.of(CHARACTERS));
        limits.put("bit", List.of(BITS));
        limits.put("bit varying", List.of(BITS));
        limits.put("time without time zone", List.of(FRACTION));
        limits.put("time with time zone", List.of(FRACTION));
        limits.put("timestamp without time zone", List.of(FRACTION));
        limits.put("timestamp with time zone", List.of(FRACTION));
        limits.put("interval", List.of(FRACTION));
        for (IntervalFields fields : IntervalFields.values()) {
            limits.put(fields.typeName(), fields.hasSeconds() ? List.of(FRACTION) : List.of());
        }
        return Map.copyOf(limits);
    }

    static void check(String name, List<Integer> modifiers) {
        List<Limit> limits = LIMITS.get(name);
        if (limits == null) {
            return;
        }
        if (modifiers.size() > limits.size()) {
            throw new RefusedException(
                    "invalid-type",
                    "The type \"" + name + "\" takes " + limits.size() + " number(s), not " + modifiers.size() + ".",
                    "Remove the others.");
        }
        for (int index = 0; index < modifiers.size(); index++) {
            limits.get(index).check(name, modifiers.get(index));
        }
    }

    private record Limit(String what, int least, int most) {

        void check(String type, int number) {
            if (number < least || number > most) {
                throw new RefusedException(
                        "invalid-type",
                        "The " + what + " " + number + " of the type \"" + type + "\" is outside of " + least + " to "
                                + most + ".",
                        "Write a " + what + " from " + least + " to " + most + ".");
            }
        }
    }
}
