package dev.belay.core.ddl;

import dev.belay.dsl.types.SqlType;
import java.util.Set;

/**
 * Types of which values are equal only when they are alike to the bit, whatever the collation. Their operator answers
 * sooner than a comparison of images, and each row of a backfill asks.
 */
final class OneImage {

    private static final Set<String> TYPES = Set.of(
            "smallint",
            "integer",
            "bigint",
            "boolean",
            "date",
            "timestamp without time zone",
            "timestamp with time zone",
            "uuid");

    private OneImage() {}

    /** A numeric has one text for each number only where its type says the scale. */
    static boolean of(SqlType type) {
        boolean scaled = type.name().equals("numeric") && !type.modifiers().isEmpty();
        return type.builtIn() && type.dimensions() == 0 && (scaled || TYPES.contains(type.name()));
    }

    /** Whether a value that is not NULL is another one than what was computed, which may be NULL. */
    static String isOther(String value, String computed) {
        return "(" + value + " OPERATOR(pg_catalog.=) " + computed + ") IS NOT TRUE";
    }
}
