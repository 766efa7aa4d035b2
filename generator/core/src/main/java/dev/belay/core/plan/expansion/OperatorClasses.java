package dev.belay.core.plan.expansion;

import dev.belay.dsl.types.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of PostgreSQL's own types its access methods can index without being told how (measured on 14, 15 and 18, by
 * OperatorClassesTest). Nothing is known of types and methods that a user or an extension made, nor of the types that
 * btree_gist and btree_gin add to gist and gin: those are taken to be fine.
 */
public final class OperatorClasses {

    private static final Set<String> SHAPES = Set.of("point", "line", "lseg", "box", "path", "polygon", "circle");
    private static final Set<String> UNSORTED =
            union(SHAPES, Set.of("json", "jsonpath", "xml", "pg_snapshot", "txid_snapshot", "refcursor"));
    private static final Set<String> COUNTERS = Set.of("xid", "cid");
    private static final Set<String> INTERNAL = union(COUNTERS, Set.of("xid8", "tid"));
    private static final Set<String> RANGES =
            Set.of("int4range", "int8range", "numrange", "tsrange", "tstzrange", "daterange");
    private static final Set<String> MULTIRANGES = Set.of(
            "int4multirange", "int8multirange", "nummultirange", "tsmultirange", "tstzmultirange", "datemultirange");

    /** The access methods, and the types that they have no default operator class for. */
    private static final Map<String, Set<String>> WITHOUT = Map.of(
            "btree", union(UNSORTED, COUNTERS),
            "hash", union(UNSORTED, Set.of("money", "bit", "bit varying", "tsvector", "tsquery")),
            "gin", union(union(UNSORTED, INTERNAL), union(union(RANGES, MULTIRANGES), Set.of("tsquery", "pg_lsn"))),
            "gist",
                    union(
                            INTERNAL,
                            Set.of(
                                    "json",
                                    "jsonb",
                                    "jsonpath",
                                    "xml",
                                    "line",
                                    "lseg",
                                    "path",
                                    "pg_lsn",
                                    "pg_snapshot",
                                    "txid_snapshot",
                                    "refcursor")),
            "brin",
                    union(
                            union(union(without(UNSORTED, "box"), COUNTERS), MULTIRANGES),
                            Set.of("xid8", "boolean", "jsonb", "money", "tsvector", "tsquery")));

    /** The types that spgist has a default operator class for: fewer than those it has none for. */
    private static final Set<String> SPGIST =
            union(RANGES, Set.of("text", "character varying", "inet", "cidr", "point", "box", "polygon"));

    /** The methods by the frequency of their use. */
    private static final List<String> METHODS = List.of("btree", "gin", "gist", "spgist", "brin", "hash");

    private OperatorClasses() {}

    /** Whether an index of that method over a column of that type can be created without naming an operator class. */
    public static boolean hasDefault(String method, SqlType type) {
        if (!type.builtIn()) {
            return true;
        }
        return type.dimensions() > 0 ? hasForArray(method, type) : hasForName(method, type.name());
    }

    /** Arrays are compared by their elements; the extension intarray adds a class for gist. */
    private static boolean hasForArray(String method, SqlType array) {
        return switch (method) {
            case "btree", "gin" -> hasForName("btree", array.name());
            case "hash" -> hasForName("hash", array.name());
            case "spgist", "brin" -> false;
            default -> true;
        };
    }

    private static boolean hasForName(String method, String name) {
        return method.equals("spgist")
                ? SPGIST.contains(name)
                : !WITHOUT.getOrDefault(method, Set.of()).contains(name);
    }

    /** The methods of PostgreSQL that index the type; perhaps none. */
    static List<String> methods(SqlType type) {
        return METHODS.stream().filter(method -> hasDefault(method, type)).toList();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> without(Set<String> all, String one) {
        return all.stream().filter(each -> !each.equals(one)).collect(Collectors.toUnmodifiableSet());
    }
}
