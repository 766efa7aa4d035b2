package dev.belay.core.json;

import dev.belay.dsl.types.IntervalFields;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of PostgreSQL's own types: every spelling its grammar takes, and the one {@code format_type} prints. */
final class BuiltInTypes {

    /**
     * A type of PostgreSQL.
     *
     * @param name as {@code format_type} prints it
     * @param maximumModifiers how many numbers may stand in brackets
     * @param impliedModifiers those that hold where none is written, as {@code char} means {@code character(1)}
     */
    record BuiltIn(String name, int maximumModifiers, List<Integer> impliedModifiers) {}

    /** The one name that keeps its quotes: without them it is {@code character(1)}. */
    private static final String INTERNAL_CHAR = "\"char\"";

    private static final Map<String, BuiltIn> BY_SPELLING = new HashMap<>();

    static {
        add("smallint", 0, "int2");
        add("integer", 0, "int", "int4");
        add("bigint", 0, "int8");
        add("numeric", 2, "decimal", "dec");
        add("real", 0, "float4");
        add("double precision", 0, "float8");
        add("boolean", 0, "bool");
        add("character varying", 1, "varchar", "char varying", "national character varying", "national char varying");
        addOfOne("character", "char", "nchar", "national character", "national char");
        add("bpchar", 0);
        addOfOne("bit");
        add("bit varying", 1, "varbit");
        add("time without time zone", 1, "time");
        add("time with time zone", 1, "timetz");
        add("timestamp without time zone", 1, "timestamp");
        add("timestamp with time zone", 1, "timestamptz");
        add("interval", 1);
        for (IntervalFields fields : IntervalFields.values()) {
            add(fields.typeName(), fields.hasSeconds() ? 1 : 0);
        }
        add(INTERNAL_CHAR, 0);
        for (String name : List.of(
                ("money text bytea date uuid json jsonb jsonpath xml inet cidr macaddr macaddr8 tsvector tsquery"
                                + " point line lseg box path polygon circle pg_lsn oid name refcursor"
                                + " pg_snapshot txid_snapshot xid xid8 cid tid regclass regcollation regconfig"
                                + " regdictionary regnamespace regoper regoperator regproc regprocedure regrole regtype"
                                + " int4range int8range numrange tsrange tstzrange daterange"
                                + " int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange")
                        .split(" "))) {
            add(name, 0);
        }
    }

    private BuiltInTypes() {}

    /** The type of that spelling, in lower case with single blanks. */
    static Optional<BuiltIn> of(String spelling) {
        return Optional.ofNullable(BY_SPELLING.get(spelling));
    }

    private static void add(String name, int maximumModifiers, String... aliases) {
        put(new BuiltIn(name, maximumModifiers, List.of()), aliases);
    }

    private static void addOfOne(String name, String... aliases) {
        put(new BuiltIn(name, 1, List.of(1)), aliases);
    }

    private static void put(BuiltIn type, String... aliases) {
        BY_SPELLING.put(type.name(), type);
        Arrays.stream(aliases).forEach(alias -> BY_SPELLING.put(alias, type));
    }
}
