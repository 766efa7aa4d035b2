package dev.belay.core.frameworks.prisma.model;

import dev.belay.dsl.types.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The type of a field.
 *
 * @param base its name in Prisma
 * @param nativeType what says which of the database's types it is, where that is not Prisma's first choice
 */
record FieldType(String base, Optional<String> nativeType) {

    private static final Map<String, FieldType> PLAIN = Map.ofEntries(
            Map.entry("integer", of("Int")),
            Map.entry("bigint", of("BigInt")),
            Map.entry("smallint", of("Int", "SmallInt")),
            Map.entry("oid", of("Int", "Oid")),
            Map.entry("real", of("Float", "Real")),
            Map.entry("double precision", of("Float")),
            Map.entry("boolean", of("Boolean")),
            Map.entry("text", of("String")),
            Map.entry("bpchar", of("String", "Char")),
            Map.entry("\"char\"", of("String", "Char")),
            Map.entry("uuid", of("String", "Uuid")),
            Map.entry("xml", of("String", "Xml")),
            Map.entry("inet", of("String", "Inet")),
            Map.entry("money", of("Decimal", "Money")),
            Map.entry("date", of("DateTime", "Date")),
            Map.entry("json", of("Json", "Json")),
            Map.entry("jsonb", of("Json")),
            Map.entry("bytea", of("Bytes")));

    private static final Map<String, FieldType> WITH_NUMBERS = Map.of(
            "numeric", of("Decimal", "Decimal"),
            "character varying", of("String", "VarChar"),
            "character", of("String", "Char"),
            "bit", of("String", "Bit"),
            "bit varying", of("String", "VarBit"));

    private static final Map<String, FieldType> WITH_FRACTION = Map.of(
            "time without time zone", of("DateTime", "Time"),
            "time with time zone", of("DateTime", "Timetz"),
            "timestamp without time zone", of("DateTime", "Timestamp"),
            "timestamp with time zone", of("DateTime", "Timestamptz"));

    private static final String USUAL_FRACTION = "6";

    /** The field type of one element of a built-in type, or of citext; what Prisma does not know stays itself. */
    static FieldType of(SqlType type) {
        String numbers = type.modifiers().stream().map(String::valueOf).collect(Collectors.joining(", "));
        if (!type.builtIn()) {
            return type.name().equals("citext") ? of("String", "Citext") : unknown(type);
        }
        if (PLAIN.containsKey(type.name())) {
            return PLAIN.get(type.name());
        }
        if (WITH_NUMBERS.containsKey(type.name())) {
            return WITH_NUMBERS.get(type.name()).numbered(numbers);
        }
        return WITH_FRACTION.containsKey(type.name())
                ? WITH_FRACTION.get(type.name()).numbered(numbers.isEmpty() ? USUAL_FRACTION : numbers)
                : unknown(type);
    }

    /** A type that Prisma has under another name, such as an enum. */
    static FieldType named(String name) {
        return new FieldType(name, Optional.empty());
    }

    /** Whether Prisma's client can read and write it. */
    boolean isKnown() {
        return !base.startsWith("Unsupported(");
    }

    private static FieldType of(String base) {
        return named(base);
    }

    private static FieldType of(String base, String nativeType) {
        return new FieldType(base, Optional.of("@db." + nativeType));
    }

    private static FieldType unknown(SqlType type) {
        SqlType element = new SqlType(type.schema(), type.name(), type.modifiers(), 0, type.builtIn());
        return named("Unsupported(" + Words.quoted(element.toString()) + ")");
    }

    private FieldType numbered(String numbers) {
        return new FieldType(base, nativeType.map(name -> numbers.isEmpty() ? name : name + "(" + numbers + ")"));
    }

    /** The types that have a default in Prisma's own words. */
    static List<String> withPlainDefaults() {
        return List.of("Int", "BigInt", "Float", "Decimal", "Boolean", "String");
    }
}
