package dev.belay.dsl.names;

import java.nio.charset.StandardCharsets;

/**
 * The name of one database object, exactly as the catalog stores it: camelCase, quotes, unicode and reserved words are
 * ordinary names, and quoting is the writer's business.
 *
 * @param value the name, 1 to 63 bytes of UTF-8, without control characters
 */
public record Identifier(String value) implements Comparable<Identifier> {

    /** PostgreSQL cuts longer names silently (NAMEDATALEN - 1, every supported version). */
    public static final int MAXIMUM_BYTES = 63;

    /**
     * Refuses what PostgreSQL would cut or could not store.
     *
     * @throws InvalidNameException if the name is empty, longer than 63 bytes, or holds a control character
     */
    public Identifier {
        if (value == null || value.isBlank()) {
            throw new InvalidNameException(value, "is empty", "Give the object a name.");
        }
        if (holdsControl(value)) {
            throw new InvalidNameException(value, "holds a control character", "Remove it.");
        }
        if (StorableText.hasHalfSurrogate(value)) {
            throw new InvalidNameException(value, "holds half of a surrogate pair", "Remove it.");
        }
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAXIMUM_BYTES) {
            throw new InvalidNameException(
                    value,
                    "is " + bytes + " bytes long, PostgreSQL keeps 63",
                    "Choose a name of at most 63 bytes of UTF-8.");
        }
    }

    /** The identifier of that name. */
    public static Identifier of(String value) {
        return new Identifier(value);
    }

    /** A loop and no stream: a compilation makes thousands of names. */
    private static boolean holdsControl(String value) {
        for (int index = 0; index < value.length(); index++) {
            if (Character.isISOControl(value.charAt(index))) {
                return true;
            }
        }
        return false;
    }

    /** Names sort by their UTF-16 text, so that output never depends on a locale. */
    @Override
    public int compareTo(Identifier other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
