package dev.belay.core.plan.expansion;

import dev.belay.dsl.types.SqlType;
import java.util.List;
import java.util.Set;

/**
 * Which types a foreign key can compare: those that are equal, and those of PostgreSQL's own that one operator family
 * of btree compares with each other (measured on 14, 15 and 18, by OperatorClassesTest).
 *
 * <p>PostgreSQL also takes types that it converts in silence, such as a date that references a timestamp. What such a
 * key compares depends on the session, or no index serves it: they are taken to be different.
 */
public final class ComparableTypes {

    private static final List<Set<String>> FAMILIES = List.of(
            Set.copyOf(IntegerTypes.NAMES),
            Set.of("real", "double precision"),
            Set.of("text", "character varying"),
            Set.of("inet", "cidr"));

    private ComparableTypes() {}

    /** Whether a column of the one type can reference a column of the other; modifiers make no difference. */
    public static boolean comparable(SqlType from, SqlType to) {
        boolean sameKind = from.builtIn() == to.builtIn() && from.dimensions() == to.dimensions();
        return sameKind
                && (sameName(from, to)
                        || from.builtIn() && from.dimensions() == 0 && sameFamily(from.name(), to.name()));
    }

    private static boolean sameName(SqlType from, SqlType to) {
        return from.name().equals(to.name()) && from.schema().equals(to.schema());
    }

    private static boolean sameFamily(String from, String to) {
        return FAMILIES.stream().anyMatch(family -> family.contains(from) && family.contains(to));
    }
}
