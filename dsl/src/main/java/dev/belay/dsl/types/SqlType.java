package dev.belay.dsl.types;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A type as PostgreSQL names it.
 *
 * @param schema the schema of a type made by a user, or empty text for a type of PostgreSQL itself and for a type that
 *     the search path finds
 * @param name the name as {@code format_type} prints it, for example {@code timestamp with time zone}; a user's type by
 *     its catalog name
 * @param modifiers length, precision and scale, or an extension's own numbers
 * @param dimensions 0 for a plain type, 1 or more for an array
 * @param builtIn whether the name is one of PostgreSQL's own and needs no quoting
 */
public record SqlType(String schema, String name, List<Integer> modifiers, int dimensions, boolean builtIn) {

    /**
     * Copies the modifiers and refuses names and numbers no type can have.
     *
     * @throws dev.belay.dsl.names.InvalidNameException if a user's type has a name that PostgreSQL would cut
     * @throws RefusedException if a built-in type takes no such modifiers
     */
    public SqlType {
        modifiers = List.copyOf(modifiers);
        if (builtIn) {
            TypeLimits.check(name, modifiers);
        } else {
            Identifier.of(name);
        }
        if (!schema.isEmpty()) {
            Identifier.of(schema);
        }
        if (dimensions < 0 || dimensions > 6) {
            throw new RefusedException(
                    "invalid-type",
                    "An array has 1 to 6 dimensions, not " + dimensions + ".",
                    "Write at most six arrayOf(...) around a type.");
        }
    }

    /**
     * Refuses a literal that PostgreSQL would refuse, round or cut on its way into this type.
     *
     * @throws RefusedException if the text does not fit
     */
    public void requireFit(String text) {
        ValueFit.check(text, this);
    }

    /** A type of PostgreSQL itself. */
    public static SqlType builtIn(String name, Integer... modifiers) {
        return new SqlType("", name, List.of(modifiers), 0, true);
    }

    /** A type made by a user or an extension, found through the search path. */
    public static SqlType custom(String name, Integer... modifiers) {
        return new SqlType("", name, List.of(modifiers), 0, false);
    }

    /** The array of this type. */
    public SqlType array() {
        return new SqlType(schema, name, modifiers, dimensions + 1, builtIn);
    }

    /** For messages, as {@code format_type} prints it: {@code numeric(12,2)}, {@code timestamp(3) with time zone}. */
    @Override
    public String toString() {
        String qualified = schema.isEmpty() ? name : schema + "." + name;
        return withModifiers(qualified) + "[]".repeat(dimensions);
    }

    private String withModifiers(String qualified) {
        if (modifiers.isEmpty()) {
            return qualified;
        }
        String list = modifiers.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
        int zone = builtIn ? qualified.indexOf(" with") : -1;
        return zone < 0 ? qualified + list : qualified.substring(0, zone) + list + qualified.substring(zone);
    }
}
