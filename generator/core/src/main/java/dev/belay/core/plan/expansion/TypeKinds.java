package dev.belay.core.plan.expansion;

import dev.belay.dsl.types.SqlType;
import java.util.List;
import java.util.Set;

/**
 * Which types an expression can stand over alike: what compares with a number over the one does so over the other. A
 * type that PostgreSQL does not bring along, such as an enum, is read and written as text is.
 */
final class TypeKinds {

    private static final List<Set<String>> KINDS = List.of(
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision"),
            Set.of("text", "character varying", "character", "bpchar", "name"),
            Set.of("date", "timestamp without time zone", "timestamp with time zone"),
            Set.of("time without time zone", "time with time zone"),
            Set.of("json", "jsonb"),
            Set.of("bit", "bit varying"),
            Set.of("inet", "cidr"));

    private TypeKinds() {}

    /** Whether both are of one kind. */
    static boolean same(SqlType one, SqlType other) {
        return one.dimensions() == other.dimensions() && alike(read(one), read(other));
    }

    /** Whether both are in one of the kinds that have several types. */
    static boolean listed(String one, String other) {
        return KINDS.stream().anyMatch(kind -> kind.contains(one) && kind.contains(other));
    }

    private static boolean alike(String one, String other) {
        return one.equals(other) || listed(one, other);
    }

    private static String read(SqlType type) {
        return type.builtIn() ? type.name() : "text";
    }
}
