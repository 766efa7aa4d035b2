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
        return one.dimensions() == other.dimensions() && kind(one).equals(kind(other));
    }

    private static Set<String> kind(SqlType type) {
        String name = type.builtIn() ? type.name() : "text";
        return KINDS.stream().filter(kind -> kind.contains(name)).findFirst().orElseGet(() -> Set.of(name));
    }
}
