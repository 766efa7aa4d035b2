package dev.belay.core.plan.expansion;

import dev.belay.dsl.types.SqlType;
import java.util.List;

/** The types of whole numbers, which PostgreSQL compares with each other and numbers by itself. */
final class IntegerTypes {

    /** From the narrowest to the widest. */
    static final List<String> NAMES = List.of("smallint", "integer", "bigint");

    private IntegerTypes() {}

    /** The greatest number that a column of one of them holds. */
    static long greatest(SqlType type) {
        return switch (NAMES.indexOf(type.name())) {
            case 0 -> Short.MAX_VALUE;
            case 1 -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    static boolean holds(SqlType type) {
        return type.builtIn() && type.dimensions() == 0 && NAMES.contains(type.name());
    }

    /** Whether the second type holds every value of the first one; arrays of them count as they do. */
    static boolean widens(SqlType from, SqlType to) {
        int narrow = NAMES.indexOf(from.name());
        return from.builtIn()
                && to.builtIn()
                && from.dimensions() == to.dimensions()
                && narrow >= 0
                && NAMES.indexOf(to.name()) >= narrow;
    }
}
