package dev.belay.postgres.clients;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Value;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How an application spells names, types and values in its own statements. */
final class SqlText {

    private SqlText() {}

    static String name(Identifier identifier) {
        return PostgresWriter.identifier(identifier);
    }

    static String name(TableName table) {
        return PostgresWriter.table(table);
    }

    static String names(Collection<Identifier> identifiers) {
        return identifiers.stream().map(SqlText::name).collect(Collectors.joining(", "));
    }

    /** The type with its modifiers: what a column holds. */
    static String type(SqlType type) {
        return PostgresWriter.type(type);
    }

    /**
     * The type without its modifiers: what a driver binds. A cast to varchar(n) would cut silently, {@code character}
     * and {@code bit} mean a length of one.
     */
    static String parameterType(SqlType type) {
        String name = type.builtIn() ? type.name() : "";
        return switch (name.startsWith("interval ") ? "interval" : name) {
            case "interval" -> "interval" + "[]".repeat(type.dimensions());
            case "character" -> "bpchar" + "[]".repeat(type.dimensions());
            case "bit" -> "bit varying" + "[]".repeat(type.dimensions());
            default -> type(new SqlType(type.schema(), type.name(), List.of(), type.dimensions(), type.builtIn()));
        };
    }

    /**
     * The value as the server's output function prints it. The driver always asks for point and box in binary and
     * prints them in its own way, so these are printed by the server; every other type it takes as text.
     */
    static String printed(String value, SqlType type) {
        return drivenBinary(type) ? "CAST(" + value + " AS text)" : value;
    }

    /** Whether the driver prints values of the type in its own way. */
    static boolean drivenBinary(SqlType type) {
        return type.dimensions() == 0
                && (type.name().equals("point") || type.name().equals("box"));
    }

    static String value(Value value) {
        return PostgresWriter.value(value);
    }

    static String quoted(String text) {
        return PostgresWriter.literal(text);
    }
}
